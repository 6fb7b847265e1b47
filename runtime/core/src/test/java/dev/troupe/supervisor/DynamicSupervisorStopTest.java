package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamicSupervisorStopTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final Journal journal = new Journal();

  @Test
  @DisplayName("DS-13 stopping signals all children at once, and waits for them in parallel")
  void parallel() throws InterruptedException {
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    CountDownLatch all = new CountDownLatch(20);
    for (int i = 0; i < 20; i++) {
      supervisor.startChild(
          Worker.plan("w" + i, journal)
              .last(() -> {
                all.countDown();
                all.await();
              })
              .spec());
    }
    supervisor.stop();
    assertThat(journal.entries().stream().filter(e -> e.startsWith("stop"))).hasSize(20);
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
  }

  @Test
  @DisplayName("DS-14 each child has its own time: infinity waits, a time expires, brutal kills")
  void mixed() {
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    Latch released = new Latch();
    MonitorRef brief =
        started(supervisor, "brief", Shutdown.after(Duration.ofMillis(20)), new Latch());
    MonitorRef none = started(supervisor, "none", Shutdown.after(Duration.ZERO), new Latch());
    MonitorRef brutal = started(supervisor, "brutal", Shutdown.BRUTAL_KILL, new Latch());
    MonitorRef ample = started(supervisor, "ample", Shutdown.after(Mail.LONG), released);
    MonitorRef endless = started(supervisor, "endless", Shutdown.INFINITY, released);
    MonitorRef stopping = Processes.spawnMonitor(supervisor::stop).monitor();
    assertThat(Mail.down(brutal)).isEqualTo(ExitReason.KILLED);
    assertThat(Mail.down(none)).isEqualTo(ExitReason.KILLED);
    assertThat(Mail.down(brief)).isEqualTo(ExitReason.KILLED);
    assertThat(supervisor.ref().isAlive()).isTrue();
    released.open();
    assertThat(Mail.down(ample)).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(Mail.down(endless)).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(Mail.down(stopping)).isEqualTo(ExitReason.NORMAL);
    assertThat(journal.entries())
        .contains("stop ample", "stop endless")
        .doesNotContain("stop brief");
  }

  /** A child that stops when the latch opens. */
  private MonitorRef started(
      DynamicSupervisor supervisor, String id, Shutdown shutdown, Latch latch) {
    ChildSpec spec = Worker.plan(id, journal).last(latch::await).spec().shutdown(shutdown);
    return Self.monitor(supervisor.startChild(spec).orElseThrow());
  }

  @Test
  @DisplayName("DS-13 children that are dead already, or die meanwhile, are not waited for")
  void dyingChildren() {
    DynamicSupervisor supervisor =
        DynamicSupervisor.startLink(
            DynamicSupervisorOptions.defaults().intensity(10, Duration.ofMinutes(1)));
    List<Pid> pids = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      pids.add(supervisor.startChild(Worker.plan("w", journal).spec()).orElseThrow());
    }
    Self.trapExits(true);
    supervisor.pid().exit(ExitReason.SHUTDOWN);
    pids.forEach(pid -> pid.exit(ExitReason.KILL));
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(pids).noneMatch(Pid::isAlive);
  }

  @Test
  @DisplayName("a dynamic supervisor that is killed leaves no orphan")
  void killed() {
    Self.trapExits(true);
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    for (int i = 0; i < 50; i++) {
      supervisor.startChild(Worker.plan("w", journal).traps(i % 2 == 0).spec());
    }
    supervisor.pid().exit(ExitReason.KILL);
    await()
        .atMost(Mail.LONG)
        .untilAsserted(() -> assertThat(InProcess.descendants(Self.pid())).isEmpty());
  }
}
