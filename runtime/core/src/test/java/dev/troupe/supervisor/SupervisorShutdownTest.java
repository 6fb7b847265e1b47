package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Latch;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SupervisorShutdownTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final Journal journal = new Journal();

  private ChildSpec worker(String id) {
    return Worker.plan(id, journal).spec();
  }

  private static Supervisor supervisor(ChildSpec... specs) {
    return Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(specs));
  }

  /** How a child ends whose supervisor stops. */
  private static ExitReason endInShutdown(ChildSpec spec) {
    Self.trapExits(true);
    Supervisor supervisor = supervisor(spec);
    MonitorRef child = Self.monitor(Family.pid(supervisor, spec.id()));
    MonitorRef parent = supervisor.ref().monitor();
    supervisor.stop(ExitReason.SHUTDOWN, Mail.LONG);
    assertThat(Mail.down(parent)).isEqualTo(ExitReason.SHUTDOWN);
    return Mail.down(child);
  }

  @Test
  @DisplayName("SU-50 children stop in the reverse of their start, each dead before the next")
  void order() {
    List<Pid> alive = new ArrayList<>();
    List<Worker.Plan> plans =
        IntStream.range(0, 4)
            .mapToObj(i ->
                Worker.plan("w" + i, journal)
                    .init(() -> alive.add(Self.pid()))
                    .last(() -> checkLast(alive, i)))
            .toList();
    supervisor(plans.stream().map(Worker.Plan::spec).toArray(ChildSpec[]::new)).stop();
    assertThat(journal.entries().subList(4, 8))
        .containsExactly("stop w3", "stop w2", "stop w1", "stop w0");
  }

  /** Those before it live, those behind it do not. */
  private void checkLast(List<Pid> started, int index) {
    for (int i = 0; i < started.size(); i++) {
      if (started.get(i).isAlive() != i <= index) {
        journal.add("wrong: " + i + " while " + index + " stops");
      }
    }
  }

  @Test
  @DisplayName("SU-51 a child that does not trap dies with shutdown at once")
  void untrapped() {
    assertThat(endInShutdown(Worker.plan("a", journal).traps(false).spec()))
        .isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries()).containsExactly("start a");
  }

  @Test
  @DisplayName("SU-52 a child that takes longer than it may is killed")
  void tooSlow() {
    ChildSpec slow = Worker.plan("a", journal).last(() -> Self.sleep(Mail.LONG)).spec();
    assertThat(endInShutdown(slow.shutdown(Duration.ofMillis(20)))).isEqualTo(ExitReason.KILLED);
    assertThat(journal.entries()).containsExactly("start a");
  }

  @Test
  @DisplayName("SU-53 brutal_kill kills without asking, even one that traps")
  void brutalKill() {
    assertThat(endInShutdown(worker("a").shutdown(Shutdown.BRUTAL_KILL)))
        .isEqualTo(ExitReason.KILLED);
    assertThat(journal.entries()).containsExactly("start a");
  }

  @Test
  @DisplayName("SU-54 infinity waits for a slow child")
  void infinity() {
    Latch asked = new Latch();
    Latch released = new Latch();
    ChildSpec slow =
        Worker.plan("a", journal)
            .last(() -> {
              asked.open();
              released.await();
            })
            .spec();
    Supervisor supervisor = supervisor(slow.shutdown(Shutdown.INFINITY));
    Pid stopper = Processes.spawn(supervisor::stop);
    assertThatNoException().isThrownBy(asked::await);
    Self.sleep(Duration.ofMillis(20));
    assertThat(supervisor.ref().isAlive()).isTrue();
    released.open();
    assertThat(Mail.endOf(stopper)).isIn(ExitReason.NORMAL, ExitReason.NOPROC);
    assertThat(journal.entries()).containsExactly("start a", "stop a");
  }

  @Test
  @DisplayName("SU-55 shutdown 0 is legal: signalled, then killed")
  void zero() {
    ChildSpec slow = Worker.plan("a", journal).last(() -> Self.sleep(Mail.LONG)).spec();
    assertThat(endInShutdown(slow.shutdown(Duration.ZERO))).isEqualTo(ExitReason.KILLED);
  }

  @Test
  @DisplayName("SU-56 a child that ends otherwise during shutdown does not disturb it")
  void otherReason() {
    ChildSpec unruly =
        Worker.plan("b", journal)
            .last(() -> {
              journal.add("unruly b");
              throw Self.exit(ExitReason.of("mine"));
            })
            .spec();
    Supervisor supervisor = supervisor(worker("a"), unruly, worker("c"));
    MonitorRef b = Self.monitor(Family.pid(supervisor, "b"));
    supervisor.stop();
    assertThat(Mail.down(b)).isEqualTo(ExitReason.of("mine"));
    assertThat(journal.entries().subList(3, 6)).containsExactly("stop c", "unruly b", "stop a");
  }

  @Test
  @DisplayName("SU-57 a child that has unlinked itself hangs neither terminateChild nor shutdown")
  void unlinked() {
    Supervisor supervisor = supervisor(deserter("a"), deserter("b"), deserter("dead"));
    Pid dead = Family.pid(supervisor, "dead");
    await().atMost(Mail.LONG).until(() -> links(supervisor).stream().noneMatch(dead::equals));
    dead.exit(ExitReason.KILL);
    assertThat(supervisor.terminateChild("b")).isTrue();
    assertThat(supervisor.terminateChild("dead")).isTrue();
    Pid a = Family.pid(supervisor, "a");
    supervisor.stop();
    assertThat(a.isAlive()).isFalse();
  }

  private static List<Pid> links(Supervisor supervisor) {
    return Processes.info(supervisor.pid()).orElseThrow().links();
  }

  private ChildSpec deserter(String id) {
    return Worker.plan(id, journal)
        .traps(false)
        .init(() -> Self.unlink(Self.parent().orElseThrow()))
        .spec();
  }

  @Test
  @DisplayName("SU-58 only the parent's exit signal stops it; from the parent even normal does")
  void parentsExit() {
    Supervisor supervisor = supervisor(worker("a"));
    Mail.endOf(() -> supervisor.pid().exit(ExitReason.SHUTDOWN));
    Mail.endOf(() -> supervisor.pid().exit(ExitReason.of("stranger")));
    Mail.endOf(() -> supervisor.pid().exit(ExitReason.NORMAL));
    assertThat(supervisor.countChildren().active()).isEqualTo(1);
    Self.trapExits(true);
    supervisor.pid().exit(ExitReason.NORMAL);
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.NORMAL);
    assertThat(journal.entries()).containsExactly("start a", "stop a");
  }

  @Test
  @DisplayName("SU-58 the end of its parent ends a supervisor, even a normal one")
  void parentEnds() {
    List<Pid> supervisors = new ArrayList<>();
    assertThat(Mail.endOf(() -> supervisors.add(supervisor(worker("a")).pid())))
        .isEqualTo(ExitReason.NORMAL);
    assertThat(Mail.endOf(supervisors.getFirst())).isIn(ExitReason.NORMAL, ExitReason.NOPROC);
    assertThat(journal.entries()).containsExactly("start a", "stop a");
  }

  @Test
  @DisplayName("SU-59 stop with a reason stops all children and returns when it is dead")
  void stop() {
    Self.trapExits(true);
    Supervisor supervisor = supervisor(worker("a"), worker("b"));
    supervisor.stop(ExitReason.of("enough"), Mail.LONG);
    assertThat(supervisor.ref().isAlive()).isFalse();
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.of("enough"));
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
  }

  @Test
  @DisplayName("SU-59 stop from inside a child waits until that child is killed")
  void stopFromInside() {
    Self.trapExits(true);
    Supervisor supervisor = supervisor(worker("a").shutdown(Duration.ofMillis(50)));
    MonitorRef child = Self.monitor(Family.pid(supervisor, "a"));
    Worker.order(Family.pid(supervisor, "a"), supervisor::stop);
    assertThat(Mail.down(child)).isEqualTo(ExitReason.KILLED);
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.NORMAL);
  }

  @Test
  @DisplayName("SU-60 a killed supervisor leaves no orphan: its children learn of it by the link")
  void killed() {
    Self.trapExits(true);
    ChildSpec nested =
        Supervisor.childSpec("inner", Strategy.ONE_FOR_ONE, List.of(worker("inside")));
    Supervisor supervisor =
        supervisor(worker("traps"), Worker.plan("not", journal).traps(false).spec(), nested);
    MonitorRef traps = Self.monitor(Family.pid(supervisor, "traps"));
    MonitorRef not = Self.monitor(Family.pid(supervisor, "not"));
    supervisor.pid().exit(ExitReason.KILL);
    assertThat(Mail.down(not)).isEqualTo(ExitReason.KILLED);
    assertThat(Mail.down(traps)).isEqualTo(ExitReason.KILLED);
    await().atMost(Mail.LONG).until(() -> InProcess.descendants(Self.pid()).isEmpty());
    assertThat(journal.entries()).contains("stop traps", "stop inside");
  }

  @Test
  @DisplayName("SU-61 nested trees stop depth-first in reverse order")
  void nested() {
    Supervisor supervisor =
        supervisor(
            worker("a"),
            Supervisor.childSpec(
                "inner", Strategy.ONE_FOR_ALL, List.of(worker("b1"), worker("b2"))),
            worker("c"));
    journal.clear();
    supervisor.stop();
    assertThat(journal.entries()).containsExactly("stop c", "stop b2", "stop b1", "stop a");
  }

  @Test
  @DisplayName(
      "Ordering 14: start left to right, stop right to left, whatever waits in the mailbox")
  void longMailbox() {
    Self.trapExits(true);
    Supervisor supervisor = supervisor(worker("a"), worker("b"), worker("c"));
    Latch latch = new Latch();
    Worker.order(Family.pid(supervisor, "b"), latch::await);
    Processes.spawn(() -> supervisor.terminateChild("b"));
    for (int i = 0; i < 1000; i++) {
      supervisor.pid().send("noise " + i);
    }
    supervisor.pid().exit(ExitReason.SHUTDOWN);
    latch.open();
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries())
        .containsSubsequence("start a", "start b", "start c", "stop c", "stop a");
  }
}
