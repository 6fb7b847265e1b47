package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.ExitReason.Crash;
import dev.troupe.api.Pid;
import dev.troupe.server.LogCapture;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessEndTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  @RegisterExtension final LogCapture log = new LogCapture();

  @Test
  @DisplayName("P-01 a body that returns ends its process normally")
  void returns() {
    assertThat(Mail.endOf(() -> {})).isEqualTo(ExitReason.NORMAL);
    assertThat(Mail.endOf(() -> Self.pid().isAlive())).isEqualTo(ExitReason.NORMAL);
  }

  static Stream<Throwable> whatCanBeThrown() {
    return Stream.of(
        new IllegalStateException("unchecked"),
        new IOException("checked"),
        new InterruptedException("thrown by the body itself"),
        new AssertionError("an error"),
        new OutOfMemoryError("as if"),
        new Throwable("neither"));
  }

  @ParameterizedTest
  @MethodSource("whatCanBeThrown")
  @DisplayName("P-02 what a body throws is the reason, wrapped as a crash, with its stack")
  void throwsSomething(Throwable thrown) {
    ExitReason reason = Mail.endOf(() -> throwAsIs(thrown));

    assertThat(reason).isInstanceOf(Crash.class);
    assertThat(((Crash) reason).cause()).isSameAs(thrown);
    assertThat(((Crash) reason).cause().getStackTrace()).isNotEmpty();
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> void throwAsIs(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Test
  @DisplayName("P-02 a stack overflow ends the process like any other error")
  void overflowsTheStack() {
    ExitReason reason = Mail.endOf(() -> deeper(0));

    assertThat(reason).isInstanceOf(Crash.class);
    assertThat(((Crash) reason).cause()).isInstanceOf(StackOverflowError.class);
  }

  private static int deeper(int depth) {
    return depth < 0 ? depth : 1 + deeper(depth + 1);
  }

  static List<ExitReason> reasons() {
    return List.of(
        ExitReason.NORMAL,
        ExitReason.SHUTDOWN,
        ExitReason.shutdown("detail"),
        ExitReason.KILL,
        ExitReason.KILLED,
        ExitReason.NOPROC,
        ExitReason.TIMEOUT,
        ExitReason.of("mine"),
        ExitReason.crash(new IllegalStateException("given")));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  @DisplayName("P-02 a body that exits ends its process with exactly that reason")
  void exits(ExitReason reason) {
    assertThat(Mail.endOf(() -> Self.exit(reason))).isEqualTo(reason);
    assertThat(
            Mail.endOf(() -> {
              throw new ExitException(reason);
            }))
        .isEqualTo(reason);
  }

  @Test
  @DisplayName("P-03 an exit of one's own can be caught, and cleanup runs")
  void ownExitIsCaught() {
    AtomicInteger cleanups = new AtomicInteger();
    ExitReason reason =
        Mail.endOf(() -> {
          try {
            exitWithCleanup(cleanups);
          } catch (ExitException e) {
            assertThat(e.reason()).isEqualTo(ExitReason.SHUTDOWN);
          }
          assertThat(Self.pid().isAlive()).isTrue();
          assertThat(Self.ancestors()).hasSizeGreaterThan(1);
        });

    assertThat(reason).isEqualTo(ExitReason.NORMAL);
    assertThat(cleanups).hasValue(1);
  }

  private static void exitWithCleanup(AtomicInteger cleanups) {
    try {
      Self.exit(ExitReason.SHUTDOWN);
    } finally {
      cleanups.incrementAndGet();
    }
  }

  @Test
  @DisplayName("P-03 an exit signal cannot be caught: who goes on nonetheless ends with its reason")
  void signalIsNotCaught() {
    CountDownLatch caught = new CountDownLatch(2);
    Monitored<Pid> process = Processes.spawnMonitor(() -> catchTwice(caught));
    Expect.status(process.process(), ProcessInfo.Status.WAITING);

    process.process().exit(ExitReason.shutdown("signal"));

    assertThat(Expect.down(process.monitor()).reason()).isEqualTo(ExitReason.shutdown("signal"));
    assertThat(caught.getCount()).isZero();
  }

  private static void catchTwice(CountDownLatch caught) {
    for (int i = 0; i < 2; i++) {
      try {
        Bodies.idle();
      } catch (ExitException e) {
        caught.countDown();
      }
    }
    throw new IllegalStateException("an end of its own, too late");
  }

  @Test
  @DisplayName("P-03 an exit signal can be trapped")
  void signalIsTrapped() {
    Pid trapper = Bodies.trapper();

    trapper.exit(ExitReason.of("signal"));

    Mail.expect(new Bodies.Got(trapper, new Exit(Self.pid(), ExitReason.of("signal"))));
    assertThat(trapper.isAlive()).isTrue();
  }
}
