package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.server.StartException;
import dev.troupe.supervisor.ChildException.Problem;
import dev.troupe.supervisor.ChildInfo.State;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Latch;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DynamicSupervisorTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final Journal journal = new Journal();
  private final AtomicBoolean broken = new AtomicBoolean();

  private ChildSpec worker(String id) {
    return Worker.plan(id, journal).spec();
  }

  private ChildSpec fragile() {
    return Worker.plan("f", journal)
        .init(() -> {
          if (broken.get()) {
            journal.add("fail");
            Self.sleep(Duration.ofMillis(1));
            throw new IllegalStateException("broken");
          }
        })
        .spec();
  }

  private static DynamicSupervisor patient() {
    return DynamicSupervisor.startLink(
        DynamicSupervisorOptions.defaults().intensity(Integer.MAX_VALUE, Duration.ofMinutes(1)));
  }

  private static void awaitCount(DynamicSupervisor supervisor, ChildCount count) {
    await()
        .atMost(Mail.LONG)
        .untilAsserted(() -> assertThat(supervisor.countChildren()).isEqualTo(count));
  }

  /** The process of the only child, if it is another one. */
  private static Pid awaitSuccessor(DynamicSupervisor supervisor, Pid former) {
    await()
        .atMost(Mail.LONG)
        .until(
            () -> supervisor.whichChildren().getFirst().pid().filter(p -> p != former).isPresent());
    return supervisor.whichChildren().getFirst().pid().orElseThrow();
  }

  @Test
  @DisplayName("DS-01 it starts empty, and one id may be started many times")
  void sameId() {
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    assertThat(supervisor.whichChildren()).isEmpty();
    ChildSpec spec = worker("same");
    Pid first = supervisor.startChild(spec).orElseThrow();
    Pid second = supervisor.startChild(spec).orElseThrow();
    assertThat(first).isNotEqualTo(second);
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(2, 2, 0, 2));
    assertThat(supervisor.whichChildren())
        .extracting(child -> child.pid().orElseThrow())
        .containsExactly(first, second);
  }

  @Test
  @DisplayName("DS-02 what comes of a start is passed on, and the supervisor survives it")
  void startResults() {
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    ChildSpec exits = ChildSpec.of("x", () -> failWith(Self.exit(ExitReason.of("r"))));
    ChildSpec raises = ChildSpec.of("x", () -> failWith(new IllegalStateException("raised")));
    assertStartFails(supervisor, exits, ExitReason.of("r"));
    assertStartFails(supervisor, raises, ExitReason.crash(new IllegalStateException("raised")));
    assertStartFails(
        supervisor,
        Worker.plan("x", journal).init(() -> Self.exit(ExitReason.of("init"))).spec(),
        ExitReason.of("init"));
    assertThat(supervisor.startChild(worker("a"))).isPresent();
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(1, 1, 0, 1));
  }

  private static Pid failWith(RuntimeException failure) {
    throw failure;
  }

  private static void assertStartFails(
      DynamicSupervisor supervisor, ChildSpec spec, ExitReason reason) {
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> supervisor.startChild(spec))
        .extracting(StartException::reason)
        .isEqualTo(reason);
  }

  @Test
  @DisplayName("DS-03 of a child that ignores its start nothing is kept")
  void ignored() {
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    assertThat(supervisor.startChild(Worker.plan("i", journal).init(Self::ignore).spec()))
        .isEmpty();
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(0, 0, 0, 0));
  }

  @Test
  @DisplayName("DS-04 a bad spec is refused in the caller, the supervisor is not asked")
  void badSpec() {
    DynamicSupervisor nobody = DynamicSupervisor.named("ds04.nobody");
    ChildSpec significant = worker("a").restart(Restart.TRANSIENT).significant(true);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nobody.startChild(significant))
        .withMessageContaining("id=a")
        .withMessageContaining("significant");
  }

  @Test
  @DisplayName("DS-05 no more than so many children, and none if that is zero")
  void maxChildren() {
    DynamicSupervisorOptions options = DynamicSupervisorOptions.defaults();
    assertFull(DynamicSupervisor.startLink(options.maxChildren(0)));
    DynamicSupervisor one = DynamicSupervisor.startLink(options.maxChildren(1));
    Pid first = one.startChild(worker("a")).orElseThrow();
    assertFull(one);
    one.terminateChild(first);
    assertThat(one.startChild(worker("b"))).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.maxChildren(-1))
        .withMessageContaining("maxChildren")
        .withMessageContaining("-1");
  }

  private void assertFull(DynamicSupervisor supervisor) {
    assertThatExceptionOfType(ChildException.class)
        .isThrownBy(() -> supervisor.startChild(worker("more")))
        .extracting(ChildException::problem)
        .isEqualTo(Problem.MAX_CHILDREN);
  }

  @Test
  @DisplayName("DS-06 a child that is being restarted counts against the most there may be")
  void restartingCounts() {
    DynamicSupervisor supervisor =
        DynamicSupervisor.startLink(
            DynamicSupervisorOptions.defaults()
                .maxChildren(1)
                .intensity(Integer.MAX_VALUE, Duration.ofMinutes(1)));
    Pid pid = supervisor.startChild(fragile()).orElseThrow();
    broken.set(true);
    pid.exit(ExitReason.KILL);
    awaitCount(supervisor, new ChildCount(1, 0, 0, 1));
    assertFull(supervisor);
    assertThat(supervisor.terminateChild(pid)).isTrue();
    assertThat(supervisor.startChild(worker("a"))).isPresent();
  }

  static List<ExitReason> quiet() {
    return List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("x"));
  }

  @ParameterizedTest
  @MethodSource("quiet")
  @DisplayName("DS-07, DS-08 after an end in order: permanent again, the others forgotten")
  void quietEnds(ExitReason reason) {
    for (Restart restart : Restart.values()) {
      DynamicSupervisor supervisor = DynamicSupervisor.startLink();
      Pid pid = supervisor.startChild(worker("a").restart(restart)).orElseThrow();
      Worker.end(pid, reason);
      if (restart == Restart.PERMANENT) {
        awaitSuccessor(supervisor, pid);
      } else {
        awaitCount(supervisor, new ChildCount(0, 0, 0, 0));
      }
    }
  }

  @Test
  @DisplayName("DS-07 after a crash: permanent and transient again, temporary forgotten")
  void crashes() {
    for (Restart restart : Restart.values()) {
      DynamicSupervisor supervisor = DynamicSupervisor.startLink();
      Pid pid = supervisor.startChild(worker("a").restart(restart)).orElseThrow();
      Worker.crash(pid);
      if (restart == Restart.TEMPORARY) {
        awaitCount(supervisor, new ChildCount(0, 0, 0, 0));
      } else {
        awaitSuccessor(supervisor, pid);
      }
    }
  }

  @Test
  @DisplayName("DS-09 a restart that ignores its start removes the child")
  void ignoringRestart() {
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    AtomicInteger starts = new AtomicInteger();
    ChildSpec once =
        Worker.plan("a", journal)
            .init(() -> {
              if (starts.incrementAndGet() > 1) {
                Self.ignore();
              }
            })
            .spec();
    supervisor.startChild(once).orElseThrow().exit(ExitReason.KILL);
    awaitCount(supervisor, new ChildCount(0, 0, 0, 0));
    assertThat(starts).hasValue(2);
  }

  @Test
  @DisplayName("DS-10 a restart that fails is retried, listed as restarting, and succeeds at last")
  void failingRestart() {
    DynamicSupervisor supervisor = patient();
    Pid pid = supervisor.startChild(fragile()).orElseThrow();
    broken.set(true);
    pid.exit(ExitReason.KILL);
    await().atMost(Mail.LONG).until(() -> journal.entries().size() > 5);
    assertThat(supervisor.whichChildren())
        .containsExactly(new ChildInfo("f", Optional.empty(), State.RESTARTING, ChildType.WORKER));
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(1, 0, 0, 1));
    broken.set(false);
    awaitSuccessor(supervisor, pid);
  }

  @Test
  @DisplayName("DS-10 each failing restart costs one")
  void failingRestartCosts() {
    Self.trapExits(true);
    DynamicSupervisor supervisor =
        DynamicSupervisor.startLink(
            DynamicSupervisorOptions.defaults().intensity(5, Duration.ofMinutes(1)));
    Pid pid = supervisor.startChild(fragile()).orElseThrow();
    journal.clear();
    broken.set(true);
    pid.exit(ExitReason.KILL);
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries()).hasSize(5).containsOnly("fail");
  }

  @Test
  @DisplayName("DS-11, DS-18 three restarts are tolerated; then it stops its children and itself")
  void budget() {
    Self.trapExits(true);
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    supervisor.startChild(worker("other"));
    Pid pid = supervisor.startChild(worker("a")).orElseThrow();
    journal.clear();
    for (int i = 0; i < 3; i++) {
      pid.exit(ExitReason.KILL);
      assertThat(supervisor.countChildren().active()).isEqualTo(2);
      pid = supervisor.whichChildren().getLast().pid().orElseThrow();
    }
    pid.exit(ExitReason.KILL);
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries()).containsExactly("start a", "start a", "start a", "stop other");
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
  }

  @Test
  @DisplayName("DS-12 terminateChild stops by the child's own policy; an unknown one is not found")
  void terminate() {
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    Pid asked = supervisor.startChild(worker("a")).orElseThrow();
    Pid killed = supervisor.startChild(worker("b").shutdown(Shutdown.BRUTAL_KILL)).orElseThrow();
    MonitorRef first = Self.monitor(asked);
    MonitorRef second = Self.monitor(killed);
    assertThat(supervisor.terminateChild(asked)).isTrue();
    assertThat(supervisor.terminateChild(killed)).isTrue();
    assertThat(Mail.down(first)).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(Mail.down(second)).isEqualTo(ExitReason.KILLED);
    assertThat(supervisor.terminateChild(asked)).isFalse();
    assertThat(supervisor.terminateChild(Self.pid())).isFalse();
    assertThat(journal.entries()).containsExactly("start a", "start b", "stop a");
  }

  @Test
  @DisplayName("DS-12 terminateChild of a child that is being restarted goes by its old process")
  void terminateRestarting() {
    DynamicSupervisor supervisor = patient();
    Pid pid = supervisor.startChild(fragile()).orElseThrow();
    broken.set(true);
    pid.exit(ExitReason.KILL);
    awaitCount(supervisor, new ChildCount(1, 0, 0, 1));
    assertThat(supervisor.terminateChild(pid)).isTrue();
    assertThat(supervisor.countChildren().specs()).isZero();
    assertThat(supervisor.terminateChild(pid)).isFalse();
  }

  @Test
  @DisplayName("DS-19 startChild blocks the supervisor until the child's constructor returns")
  void startBlocks() throws InterruptedException {
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    Latch starting = new Latch();
    Latch released = new Latch();
    ChildSpec slow =
        Worker.plan("slow", journal)
            .init(() -> {
              starting.open();
              released.await();
            })
            .spec();
    Processes.spawn(() -> supervisor.startChild(slow));
    starting.await();
    MonitorRef asking =
        Processes.spawnMonitor(() -> journal.add("count " + supervisor.countChildren().active()))
            .monitor();
    assertThat(journal.entries()).isEmpty();
    released.open();
    Mail.down(asking);
    assertThat(journal.entries()).containsExactly("start slow", "count 1");
  }

  @Test
  @DisplayName("a dynamic supervisor has a name, and is a child of another one")
  void asChild() {
    Supervisor outer =
        Supervisor.startLink(
            Strategy.ONE_FOR_ONE,
            List.of(
                DynamicSupervisor.childSpec(
                    "inner", DynamicSupervisorOptions.defaults().named("ds.inner"))));
    assertThat(outer.countChildren()).isEqualTo(new ChildCount(1, 1, 1, 0));
    DynamicSupervisor inner = DynamicSupervisor.named("ds.inner");
    inner.startChild(worker("a"));
    outer.stop();
    assertThat(journal.entries()).containsExactly("start a", "stop a");
    assertThat(Processes.whereis("ds.inner")).isEmpty();
  }
}
