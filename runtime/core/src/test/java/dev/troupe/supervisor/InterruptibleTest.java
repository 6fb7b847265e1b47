package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.process.StopRequestedException;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Latch;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every wait of a supervisor ends when it is told to stop. */
final class InterruptibleTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final Journal journal = new Journal();
  private final Latch starting = new Latch();
  private final AtomicBoolean hangs = new AtomicBoolean();

  private ChildSpec worker(String id) {
    return Worker.plan(id, journal).spec();
  }

  /** One whose constructor does not return, while it is to hang. */
  private ChildSpec hanging(String id) {
    return Worker.plan(id, journal)
        .traps(false)
        .init(() -> {
          if (hangs.get()) {
            starting.open();
            new Latch().await();
          }
        })
        .spec();
  }

  /** A supervisor that waits for the restart of its second child. */
  private Supervisor hangingSupervisor() throws InterruptedException {
    Supervisor supervisor =
        Supervisor.startLink(Strategy.ONE_FOR_ALL, List.of(worker("a"), hanging("h"), worker("b")));
    hangs.set(true);
    Pid hung = Family.pid(supervisor, "h");
    hung.exit(ExitReason.KILL);
    starting.await();
    journal.clear();
    return supervisor;
  }

  private static void assertNothingLeft() {
    await()
        .atMost(Mail.LONG)
        .untilAsserted(() -> assertThat(InProcess.descendants(Self.pid())).isEmpty());
  }

  @Test
  @DisplayName("a restart that hangs does not keep the supervisor from stopping with its parent")
  void parentStopsRestart() throws InterruptedException {
    Self.trapExits(true);
    Supervisor supervisor = hangingSupervisor();
    supervisor.pid().exit(ExitReason.SHUTDOWN);
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries()).containsExactly("stop a");
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
  }

  @Test
  @DisplayName("a restart that hangs does not keep stop() from stopping the supervisor")
  void stopStopsRestart() throws InterruptedException {
    Supervisor supervisor = hangingSupervisor();
    supervisor.stop();
    assertThat(journal.entries()).containsExactly("stop a");
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
  }

  @Test
  @DisplayName("a nested first start that hangs is given up, what had started is stopped in order")
  void parentStopsStart() throws InterruptedException {
    Self.trapExits(true);
    hangs.set(true);
    Supervisor outer = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a")));
    ChildSpec inner =
        Supervisor.childSpec(
            "inner", Strategy.ONE_FOR_ONE, List.of(worker("b"), worker("c"), hanging("h")));
    MonitorRef asked = Processes.spawnMonitor(() -> outer.startChild(inner)).monitor();
    starting.await();
    outer.pid().exit(ExitReason.SHUTDOWN);
    assertThat(Mail.exitOf(outer.pid())).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(Mail.down(asked)).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries())
        .containsExactly("start a", "start b", "start c", "stop c", "stop b", "stop a");
    assertThat(InProcess.descendants(outer.pid())).isEmpty();
  }

  @Test
  @DisplayName("a start that hangs and takes no notice is killed when its time is over")
  void stubbornStart() throws InterruptedException {
    Self.trapExits(true);
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a")));
    ChildSpec stubborn =
        Worker.plan("s", journal)
            .init(() -> {
              starting.open();
              new Latch().await();
            })
            .spec()
            .shutdown(Duration.ofMillis(20));
    Processes.spawn(() -> supervisor.startChild(stubborn));
    starting.await();
    supervisor.pid().exit(ExitReason.SHUTDOWN);
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries()).containsExactly("start a", "stop a");
  }

  @Test
  @DisplayName("a dynamic supervisor gives up a start that hangs when it is told to stop")
  void dynamic() throws InterruptedException {
    Self.trapExits(true);
    hangs.set(true);
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    MonitorRef asking = Processes.spawnMonitor(() -> supervisor.startChild(hanging("h"))).monitor();
    starting.await();
    supervisor.stop();
    assertThat(Mail.down(asking)).isEqualTo(ExitReason.NORMAL);
    assertNothingLeft();
  }

  @Test
  @DisplayName("a supervisor that is killed while it starts a child leaves nothing")
  void killed() throws InterruptedException {
    Self.trapExits(true);
    Supervisor supervisor = hangingSupervisor();
    supervisor.pid().exit(ExitReason.KILL);
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.KILLED);
    assertNothingLeft();
  }

  @Test
  @DisplayName("Self.unlessStopped is for servers")
  void serversOnly() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Self.unlessStopped(() -> "work"))
        .withMessageContaining("Self.unlessStopped is for servers");
  }

  @Test
  @DisplayName("Self.unlessStopped returns what the work returns, and lets what it throws through")
  void unlessStopped() {
    Journal results = new Journal();
    Pid worker = Worker.plan("w", journal).startLink();
    Worker.order(worker, () -> results.add(Self.unlessStopped(() -> "result")));
    results.awaitEntries("result");
  }

  @RepeatedTest(200)
  @DisplayName("Self.unlessStopped: a stop that comes at any moment is noticed once")
  void race() {
    Self.trapExits(true);
    Pid worker = Worker.plan("w", journal).startLink();
    Worker.order(worker, () -> waitUnlessStopped(journal));
    worker.exit(ExitReason.of("stop"));
    assertThat(Mail.exitOf(worker)).isEqualTo(ExitReason.of("stop"));
    assertThat(journal.entries()).containsExactly("start w", "given up: stop", "stop w");
  }

  private static void waitUnlessStopped(Journal journal) {
    try {
      Self.unlessStopped(() -> Self.receive(Latch.class));
    } catch (StopRequestedException e) {
      journal.add("given up: " + e.reason());
    }
  }
}
