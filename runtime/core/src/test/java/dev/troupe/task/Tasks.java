package dev.troupe.task;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Match;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.testing.Mail;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Work for tasks, and what is seen of the calling process. */
final class Tasks {
  static final ExitReason BROKEN = ExitReason.of("broken");

  private Tasks() {}

  /** Runs until it is ended. */
  static Object never() {
    return Self.<Object>receive(_ -> Match.skip());
  }

  /** Ends with that reason. */
  static <T> Callable<T> exiting(ExitReason reason) {
    return () -> {
      throw Self.exit(reason);
    };
  }

  /** Goes on when it is told so. */
  static <T> T whenTold(T value) {
    Self.receive(Go.class);
    return value;
  }

  record Go() {}

  static void tell(Task<?> task) {
    pid(task).send(new Go());
  }

  static Pid pid(Task<?> task) {
    return task.pid().orElseThrow();
  }

  /** Waits until the task has ended, without taking what it sent. */
  static void awaitEnd(Task<?> task) {
    Mail.endOf(pid(task));
  }

  static List<Pid> links() {
    return me().links();
  }

  static ProcessInfo me() {
    return Processes.info(Self.pid()).orElseThrow();
  }

  /** The wait fails for that reason. */
  static void assertFails(ExitReason reason, ThrowingCallable wait) {
    assertThatExceptionOfType(TaskException.class)
        .isThrownBy(wait)
        .extracting(TaskException::reason)
        .isEqualTo(reason);
  }
}
