package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.troupe.api.ExitReason;
import dev.troupe.api.ExitReason.Crash;
import dev.troupe.api.Pid;
import dev.troupe.server.LogCapture;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Interrupts that are not the runtime's. */
class InterruptTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  @RegisterExtension final LogCapture log = new LogCapture();

  static List<ProcessBody> waits() {
    return List.of(
        Bodies::idle,
        () -> Self.receive(String.class, Duration.ofDays(1)),
        () -> Self.sleep(Duration.ofDays(1)));
  }

  private static void isInterruption(ExitReason reason) {
    assertThat(reason).isInstanceOf(Crash.class);
    assertThat(((Crash) reason).cause()).isInstanceOf(InterruptedException.class);
  }

  @ParameterizedTest
  @MethodSource("waits")
  @DisplayName("IN-01 an interrupt from outside ends a wait in the runtime, and so the process")
  void endsWait(ProcessBody wait) {
    Pid me = Self.pid();
    Monitored<Pid> process =
        Processes.spawnMonitor(() -> {
          me.send(Thread.currentThread());
          wait.run();
        });
    Thread thread = Mail.expect(Thread.class);
    Expect.status(process.process(), ProcessInfo.Status.WAITING);

    thread.interrupt();

    isInterruption(Expect.down(process.monitor()).reason());
  }

  @ParameterizedTest
  @MethodSource("waits")
  @DisplayName("IN-02 an interrupt that came before ends the next wait, at once")
  void endsNextWait(ProcessBody wait) {
    isInterruption(
        Mail.endOf(() -> {
          Thread.currentThread().interrupt();
          wait.run();
        }));
  }

  @Test
  @DisplayName("IN-03 who catches the interruption goes on: it is no exit signal")
  void caught() {
    ExitReason reason =
        Mail.endOf(() -> {
          Thread.currentThread().interrupt();
          ExitException e = catchThrowableOfType(ExitException.class, Bodies::idle);
          isInterruption(e.reason());
          assertThat(Thread.interrupted()).as("the flag is left to who catches").isTrue();
          Self.sleep(Duration.ofMillis(1));
          assertThat(Self.pid().isAlive()).isTrue();
        });

    assertThat(reason).isEqualTo(ExitReason.NORMAL);
  }

  @Test
  @DisplayName("IN-04 what does not wait is not disturbed by an interrupt")
  void notWaiting() {
    Self.pid().send("there");
    Thread.currentThread().interrupt();

    assertThat(Expect.message()).isEqualTo("there");
    Mail.expectNone();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  @DisplayName("IN-05 an exit signal that comes with an interrupt is the reason, 1000 times")
  void exitWins() {
    Pid me = Self.pid();
    for (int i = 0; i < 1000; i++) {
      Monitored<Pid> process =
          Processes.spawnMonitor(() -> {
            me.send(Thread.currentThread());
            Bodies.idle();
          });
      Thread thread = Mail.expect(Thread.class);
      process.process().exit(ExitReason.SHUTDOWN);
      thread.interrupt();
      assertThat(Expect.down(process.monitor()).reason()).isEqualTo(ExitReason.SHUTDOWN);
    }
  }

  @Test
  @DisplayName("IN-06 a thread of somebody else keeps its process when it is interrupted")
  void attachedThread() throws Exception {
    AtomicBoolean kept = new AtomicBoolean();
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              Pid me = Self.pid();
              Thread.currentThread().interrupt();
              isInterruption(catchThrowableOfType(ExitException.class, Bodies::idle).reason());
              kept.set(Thread.interrupted() && me.isAlive() && Self.pid().equals(me));
            });
    thread.join();

    assertThat(kept).isTrue();
  }
}
