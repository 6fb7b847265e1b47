package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.server.CallException;
import dev.troupe.server.StartException;
import dev.troupe.supervisor.ChildException.Problem;
import dev.troupe.supervisor.ChildInfo.State;
import dev.troupe.testing.InProcess;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ManagementTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final Journal journal = new Journal();

  private ChildSpec worker(String id) {
    return Worker.plan(id, journal).spec();
  }

  private static Supervisor supervisor(ChildSpec... specs) {
    return Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(specs));
  }

  private static void assertProblem(ThrowingCallable call, Problem problem) {
    assertThatExceptionOfType(ChildException.class)
        .isThrownBy(call)
        .extracting(ChildException::problem)
        .isEqualTo(problem);
  }

  @Test
  @DisplayName("SU-65 startChild of an id that runs, and of one that is stopped")
  void startPresent() {
    Supervisor supervisor = supervisor(worker("a"));
    Pid pid = Family.pid(supervisor, "a");
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> supervisor.startChild(worker("a")))
        .satisfies(e -> assertThat(e.alreadyStarted()).contains(pid));
    supervisor.terminateChild("a");
    assertProblem(() -> supervisor.startChild(worker("a")), Problem.ALREADY_PRESENT);
  }

  @Test
  @DisplayName("SU-65 a started child is the last one")
  void startChild() {
    Supervisor supervisor = supervisor(worker("a"));
    Pid pid = supervisor.startChild(worker("b")).orElseThrow();
    assertThat(Family.pid(supervisor, "b")).isEqualTo(pid);
    assertThat(Family.ids(supervisor)).containsExactly("a", "b");
    supervisor.stop();
    assertThat(journal.entries()).containsExactly("start a", "start b", "stop b", "stop a");
  }

  @Test
  @DisplayName("SU-66 startChild that fails says why, and nothing is kept")
  void startFails() {
    Supervisor supervisor = supervisor(worker("a"));
    ChildSpec failing = Worker.plan("b", journal).init(() -> Self.exit(ExitReason.of("no"))).spec();
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> supervisor.startChild(failing))
        .withMessageContaining("child b did not start: no")
        .extracting(StartException::reason)
        .isEqualTo(ExitReason.of("no"));
    assertThat(Family.ids(supervisor)).containsExactly("a");
    assertThat(supervisor.startChild(worker("b"))).isPresent();
  }

  @Test
  @DisplayName("SU-40 startChild that ignores its start keeps the child, unless it is temporary")
  void startIgnores() {
    Supervisor supervisor = supervisor();
    ChildSpec ignoring = Worker.plan("i", journal).init(Self::ignore).spec();
    assertThat(supervisor.startChild(ignoring)).isEmpty();
    assertThat(Family.state(supervisor, "i")).isEqualTo(State.STOPPED);
    assertThat(supervisor.restartChild("i")).isEmpty();
    assertThat(supervisor.startChild(ignoring.id("t").restart(Restart.TEMPORARY))).isEmpty();
    assertThat(Family.ids(supervisor)).containsExactly("i");
  }

  @Test
  @DisplayName("SU-68 terminateChild keeps the spec, but for a temporary child")
  void terminate() {
    Supervisor supervisor = supervisor(worker("a"), worker("t").restart(Restart.TEMPORARY));
    assertThat(supervisor.terminateChild("a")).isTrue();
    assertThat(supervisor.terminateChild("t")).isTrue();
    assertThat(Family.ids(supervisor)).containsExactly("a");
    assertThat(Family.state(supervisor, "a")).isEqualTo(State.STOPPED);
    assertThat(supervisor.terminateChild("a")).isTrue();
    assertThat(supervisor.terminateChild("t")).isFalse();
    assertThat(journal.entries()).containsExactly("start a", "start t", "stop a", "stop t");
  }

  @Test
  @DisplayName("SU-69 restartChild: stopped, running, unknown, failing")
  void restart() {
    AtomicBoolean broken = new AtomicBoolean();
    ChildSpec fragile =
        Worker.plan("f", journal)
            .init(() -> {
              if (broken.get()) {
                throw new IllegalStateException("broken");
              }
            })
            .spec();
    Supervisor supervisor = supervisor(worker("a"), fragile);
    Pid a = Family.pid(supervisor, "a");
    supervisor.terminateChild("a");
    assertThat(supervisor.restartChild("a").orElseThrow()).isNotEqualTo(a).matches(Pid::isAlive);
    assertProblem(() -> supervisor.restartChild("a"), Problem.RUNNING);
    assertProblem(() -> supervisor.restartChild("unknown"), Problem.NOT_FOUND);
    supervisor.terminateChild("f");
    broken.set(true);
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> supervisor.restartChild("f"))
        .withMessageContaining("broken");
    assertThat(Family.state(supervisor, "f")).isEqualTo(State.STOPPED);
    broken.set(false);
    assertThat(supervisor.restartChild("f")).isPresent();
  }

  @Test
  @DisplayName("SU-70 deleteChild: stopped, running, unknown")
  void delete() {
    Supervisor supervisor = supervisor(worker("a"));
    assertProblem(() -> supervisor.deleteChild("a"), Problem.RUNNING);
    supervisor.terminateChild("a");
    supervisor.deleteChild("a");
    assertThat(supervisor.whichChildren()).isEmpty();
    assertProblem(() -> supervisor.deleteChild("a"), Problem.NOT_FOUND);
    assertThat(supervisor.startChild(worker("a"))).isPresent();
  }

  @Test
  @DisplayName("SU-71 terminateChild takes ids, not processes")
  void terminateByPid() {
    Supervisor supervisor = supervisor(worker("a"));
    assertThat(supervisor.terminateChild(Family.pid(supervisor, "a"))).isFalse();
    assertThat(supervisor.countChildren().active()).isEqualTo(1);
  }

  @Test
  @DisplayName("SU-72 countChildren: all, those alive, supervisors and workers dead or alive")
  void count() {
    ChildSpec inner = Supervisor.childSpec("s", Strategy.ONE_FOR_ONE, List.of(worker("x")));
    Supervisor supervisor = supervisor(worker("a"), worker("b"), inner);
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(3, 3, 1, 2));
    supervisor.terminateChild("a");
    supervisor.terminateChild("s");
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(3, 1, 1, 2));
    assertThat(supervisor.countChildren())
        .hasToString("ChildCount[specs=3, active=1, supervisors=1, workers=2]");
  }

  @Test
  @DisplayName("whichChildren tells the children in order, childSpec their specs")
  void look() {
    ChildSpec inner = Supervisor.childSpec("s", Strategy.ONE_FOR_ONE, List.of());
    ChildSpec a = worker("a");
    Supervisor supervisor = supervisor(a, inner);
    assertThat(supervisor.whichChildren())
        .extracting(ChildInfo::id, ChildInfo::state, ChildInfo::type)
        .containsExactly(
            tuple("a", State.RUNNING, ChildType.WORKER),
            tuple("s", State.RUNNING, ChildType.SUPERVISOR));
    assertThat(supervisor.childSpec("a")).contains(a);
    assertThat(supervisor.childSpec("unknown")).isEmpty();
  }

  @Test
  @DisplayName("a dead supervisor is told of, by all that is asked")
  void dead() {
    Supervisor supervisor = supervisor(worker("a"));
    supervisor.stop();
    List<ThrowingCallable> questions =
        List.of(
            supervisor::countChildren,
            supervisor::whichChildren,
            () -> supervisor.startChild(worker("b")),
            () -> supervisor.terminateChild("a"),
            supervisor::stop);
    for (ThrowingCallable question : questions) {
      assertThatExceptionOfType(CallException.class)
          .isThrownBy(question)
          .extracting(CallException::reason)
          .isEqualTo(ExitReason.NOPROC);
    }
  }

  @Test
  @DisplayName("what nobody asked of a supervisor is dropped")
  void unexpected() {
    Supervisor supervisor = supervisor(worker("a"));
    supervisor.pid().send("what is this");
    assertThat(supervisor.countChildren().active()).isEqualTo(1);
  }
}
