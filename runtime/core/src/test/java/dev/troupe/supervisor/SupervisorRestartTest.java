package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.supervisor.ChildInfo.State;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Latch;
import dev.troupe.testing.Mail;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SupervisorRestartTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final Journal journal = new Journal();

  private ChildSpec worker(String id) {
    return Worker.plan(id, journal).spec();
  }

  private Supervisor family(Strategy strategy) {
    Supervisor supervisor =
        Supervisor.startLink(strategy, List.of(worker("a"), worker("b"), worker("c")));
    journal.clear();
    return supervisor;
  }

  static List<ExitReason> quiet() {
    return List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("x"));
  }

  static List<ExitReason> abnormal() {
    return List.of(ExitReason.KILL, ExitReason.of("r"), ExitReason.TIMEOUT);
  }

  @ParameterizedTest
  @MethodSource({"quiet", "abnormal"})
  @DisplayName("SU-20 a permanent child is restarted after any end")
  void permanent(ExitReason reason) {
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a")));
    Pid first = Family.pid(supervisor, "a");
    Worker.end(first, reason);
    assertThat(Family.awaitSuccessor(supervisor, "a", first)).isNotEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("quiet")
  @DisplayName("SU-21 a transient child that ends in order stays stopped, until somebody asks")
  void transientQuiet(ExitReason reason) {
    Supervisor supervisor =
        Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a").restart(Restart.TRANSIENT)));
    Pid first = Family.pid(supervisor, "a");
    Worker.end(first, reason);
    Family.awaitState(supervisor, "a", State.STOPPED);
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(1, 0, 0, 1));
    Pid second = supervisor.restartChild("a").orElseThrow();
    assertThat(Family.pid(supervisor, "a")).isEqualTo(second).isNotEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("abnormal")
  @DisplayName("SU-21 a transient child that does not end in order is restarted")
  void transientAbnormal(ExitReason reason) {
    Supervisor supervisor =
        Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a").restart(Restart.TRANSIENT)));
    Pid first = Family.pid(supervisor, "a");
    Worker.end(first, reason);
    Family.awaitSuccessor(supervisor, "a", first);
  }

  @ParameterizedTest
  @MethodSource({"quiet", "abnormal"})
  @DisplayName("SU-23 a temporary child is never restarted, and its spec is gone")
  void temporary(ExitReason reason) {
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of());
    ChildSpec spec = worker("a").restart(Restart.TEMPORARY);
    Pid first = supervisor.startChild(spec).orElseThrow();
    Worker.end(first, reason);
    await().atMost(Mail.LONG).until(() -> supervisor.countChildren().specs() == 0);
    assertThat(supervisor.startChild(spec)).isPresent();
  }

  @Test
  @DisplayName("SU-24 one_for_one: only the dead child gets a new process")
  void oneForOne() {
    Supervisor supervisor = family(Strategy.ONE_FOR_ONE);
    Pid a = Family.pid(supervisor, "a");
    Pid b = Family.pid(supervisor, "b");
    Pid c = Family.pid(supervisor, "c");
    b.exit(ExitReason.KILL);
    assertThat(Family.awaitSuccessor(supervisor, "b", b)).isNotEqualTo(b);
    assertThat(Family.pid(supervisor, "a")).isEqualTo(a);
    assertThat(Family.pid(supervisor, "c")).isEqualTo(c);
    assertThat(journal.entries()).containsExactly("start b");
  }

  @Test
  @DisplayName("SU-25 one_for_all: the others are stopped, last first, then all start in order")
  void oneForAll() {
    Supervisor supervisor = family(Strategy.ONE_FOR_ALL);
    List<Pid> before = pids(supervisor);
    before.get(1).exit(ExitReason.KILL);
    journal.awaitEntries("stop c", "stop a", "start a", "start b", "start c");
    assertThat(pids(supervisor)).hasSize(3).doesNotContainAnyElementsOf(before);
    assertThat(Family.ids(supervisor)).containsExactly("a", "b", "c");
  }

  @Test
  @DisplayName("SU-26 rest_for_one: the later ones are stopped, last first, and started in order")
  void restForOne() {
    Supervisor supervisor =
        Supervisor.startLink(
            Strategy.REST_FOR_ONE, List.of(worker("a"), worker("b"), worker("c"), worker("d")));
    journal.clear();
    List<Pid> before = pids(supervisor);
    before.get(1).exit(ExitReason.KILL);
    journal.awaitEntries("stop d", "stop c", "start b", "start c", "start d");
    List<Pid> after = pids(supervisor);
    assertThat(after.getFirst()).isEqualTo(before.getFirst());
    assertThat(after.subList(1, 4)).hasSize(3).doesNotContainAnyElementsOf(before);
  }

  @Test
  @DisplayName("SU-23 a group restart forgets the temporary children it stops")
  void groupWithTemporary() {
    Supervisor supervisor =
        Supervisor.startLink(
            Strategy.ONE_FOR_ALL,
            List.of(worker("a"), worker("t").restart(Restart.TEMPORARY), worker("c")));
    journal.clear();
    Family.pid(supervisor, "a").exit(ExitReason.KILL);
    journal.awaitEntries("stop c", "stop t", "start a", "start c");
    assertThat(Family.ids(supervisor)).containsExactly("a", "c");
  }

  private static List<Pid> pids(Supervisor supervisor) {
    return supervisor.whichChildren().stream().map(child -> child.pid().orElseThrow()).toList();
  }

  @Test
  @DisplayName("SU-38 a restarted supervisor has the children it was started with, no others")
  void restartedSupervisor() {
    SupervisorOptions options = SupervisorOptions.of(Strategy.ONE_FOR_ONE).named("su38.inner");
    Supervisor outer =
        Supervisor.startLink(
            Strategy.ONE_FOR_ONE,
            List.of(Supervisor.childSpec("inner", options, List.of(worker("a")))));
    Supervisor inner = Supervisor.named("su38.inner");
    inner.startChild(worker("added"));
    assertThat(Family.ids(inner)).containsExactly("a", "added");
    Pid first = Family.pid(outer, "inner");
    first.exit(ExitReason.KILL);
    Family.awaitSuccessor(outer, "inner", first);
    assertThat(Family.ids(inner)).containsExactly("a");
  }

  @Test
  @DisplayName("SU-40 a restart that ignores its start leaves the child without a process")
  void ignoringRestart() {
    AtomicInteger starts = new AtomicInteger();
    ChildSpec once =
        Worker.plan("a", journal)
            .init(() -> {
              if (starts.incrementAndGet() > 1) {
                Self.ignore();
              }
            })
            .spec();
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(once));
    Family.pid(supervisor, "a").exit(ExitReason.KILL);
    Family.awaitState(supervisor, "a", State.STOPPED);
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(1, 0, 0, 1));
    assertThat(starts).hasValue(2);
  }

  @RepeatedTest(1000)
  @DisplayName("SU-41 a child that dies right after its start is noticed and restarted")
  void diesAtOnce() {
    AtomicBoolean first = new AtomicBoolean(true);
    Latch second = new Latch();
    ChildSpec brief =
        ChildSpec.of(
            "brief",
            () ->
                Processes.spawnLink(() -> {
                  if (!first.getAndSet(false)) {
                    second.open();
                    Self.receive(Latch.class);
                  }
                }));
    Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(brief));
    assertThatNoException().isThrownBy(second::await);
  }

  @Test
  @DisplayName("Ordering 17: the new child is up before the supervisor handles its next message")
  void upBeforeNextMessage() {
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a")));
    for (int i = 0; i < 3; i++) {
      Pid pid = Family.pid(supervisor, "a");
      pid.exit(ExitReason.KILL);
      assertThat(Family.pid(supervisor, "a")).isNotEqualTo(pid).matches(Pid::isAlive);
    }
  }

  @Test
  @DisplayName("a restart stops nobody else's children, and a stranger's exit is nobody's")
  void strangersExit() {
    Supervisor supervisor = family(Strategy.ONE_FOR_ALL);
    Processes.spawn(() -> supervisor.pid().exit(ExitReason.of("stranger")));
    List<Pid> before = pids(supervisor);
    Mail.endOf(Processes.spawn(() -> supervisor.pid().exit(ExitReason.of("another"))));
    assertThat(pids(supervisor)).isEqualTo(before);
    assertThat(journal.entries()).isEmpty();
  }
}
