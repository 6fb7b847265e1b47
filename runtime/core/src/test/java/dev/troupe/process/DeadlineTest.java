package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeadlineTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  @DisplayName("DL-01 work under a deadline runs in the same process, and its result is returned")
  void result() {
    assertThat(Deadline.within(HOUR, Self::pid)).isEqualTo(Self.pid());
    AtomicInteger runs = new AtomicInteger();
    Deadline.within(HOUR, runs::incrementAndGet);
    Deadline.within(HOUR, () -> Deadline.within(Duration.ZERO, () -> runs.addAndGet(10)));
    assertThat(runs).hasValue(11);
  }

  @Test
  @DisplayName("DL-02 what the work throws comes through, and the process works on")
  void thrown() {
    IllegalStateException thrown = new IllegalStateException("work");
    assertThatThrownBy(() ->
            Deadline.within(
                HOUR,
                () -> {
                  throw thrown;
                }))
        .isSameAs(thrown);
    assertThat(Self.pid().isAlive()).isTrue();
  }

  @Test
  @DisplayName("DL-03 an exit signal ends work under a deadline as any other")
  void exitSignal() {
    Monitored<Pid> process = Processes.spawnMonitor(() -> Deadline.within(HOUR, Bodies::idle));
    Expect.status(process.process(), ProcessInfo.Status.WAITING);

    process.process().exit(ExitReason.SHUTDOWN);

    assertThat(Expect.down(process.monitor()).reason()).isEqualTo(ExitReason.SHUTDOWN);
  }
}
