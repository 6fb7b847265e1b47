package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.server.LogCapture;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CrashLogTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  @RegisterExtension final LogCapture log = new LogCapture();

  /** Ends a process out of order; when that is in the log, so is all that was reported before. */
  private void awaitReports() {
    Pid last = Bodies.ended(ExitReason.of("the last report"));
    Expect.eventually(() -> !log.about(last).isEmpty());
  }

  @Test
  @DisplayName("P-44 LG-09 a crash is logged once, with process, label, ancestors and stack")
  void labelled() {
    IllegalStateException crash = new IllegalStateException("p44 boom");
    Monitored<Pid> process =
        Processes.spawnMonitor(() -> {
          Self.label("p44 label");
          throw crash;
        });
    Expect.down(process.monitor());
    awaitReports();

    assertThat(log.about("p44 boom")).hasSize(1);
    LogCapture.Entry entry = log.about("p44 boom").getFirst();
    assertThat(entry.level()).isEqualTo("SEVERE");
    assertThat(entry.cause()).isSameAs(crash);
    assertThat(entry.text())
        .contains(process.process().toString(), "label: p44 label", Self.pid().toString());
  }

  @Test
  @DisplayName("P-44 a label that is not set is not in the crash log")
  void notLabelled() {
    Pid process = Bodies.ended(ExitReason.of("p44 unlabelled"));
    awaitReports();

    assertThat(log.about(process)).hasSize(1);
    assertThat(log.about(process).getFirst().text()).doesNotContain("label:");
  }

  @Test
  @DisplayName("LG-01 ends in order, exit signals and kills are not logged")
  void quiet() {
    List<Pid> quiet =
        List.of(
            Bodies.ended(ExitReason.NORMAL),
            Bodies.ended(ExitReason.SHUTDOWN),
            Bodies.ended(ExitReason.shutdown("detail")));
    Pid signalled = Bodies.idler();
    signalled.exit(ExitReason.of("a signal"));
    Pid killed = Bodies.dead();
    awaitReports();

    quiet.forEach(pid -> assertThat(log.about(pid)).isEmpty());
    assertThat(log.about(signalled)).isEmpty();
    assertThat(log.about(killed)).isEmpty();
  }

  @Test
  @DisplayName("LG-10 a label that cannot be printed harms neither the process nor the log")
  void unprintable() {
    Object unprintable =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("lg10 cannot be printed");
          }
        };
    assertThat(
            Mail.endOf(() -> {
              Self.label(unprintable);
              Self.exit(ExitReason.of("lg10"));
            }))
        .isEqualTo(ExitReason.of("lg10"));
    awaitReports();

    assertThat(log.entries())
        .anySatisfy(entry -> assertThat(entry.cause()).hasMessage("lg10 cannot be printed"));
  }

  @Test
  @DisplayName("Z-10 code that ignores its end is reported once; threads of others never are")
  void zombies() throws InterruptedException {
    Pid me = Self.pid();
    CountDownLatch until = new CountDownLatch(1);
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              me.send(Self.pid());
              Bodies.ignoreInterrupts(until);
            });
    Pid attached = Mail.expect(Pid.class);
    Pid zombie =
        Processes.spawn(() -> {
          me.send("runs");
          Bodies.ignoreInterrupts(until);
        });
    Mail.expect("runs");

    attached.exit(ExitReason.KILL);
    zombie.exit(ExitReason.KILL);

    Expect.eventually(() -> !log.about(zombie).isEmpty());
    awaitReports();
    assertThat(log.about(zombie)).hasSize(1);
    assertThat(log.about(zombie).getFirst().level()).isEqualTo("WARNING");
    assertThat(log.about(zombie).getFirst().text()).contains("ignores the interrupt");
    assertThat(log.about(attached)).isEmpty();
    until.countDown();
    thread.join();
  }
}
