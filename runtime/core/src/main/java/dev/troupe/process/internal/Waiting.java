package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import dev.troupe.process.ExitException;
import java.util.function.BooleanSupplier;

/** How every wait in the runtime is done: given up at the deadline, and when the process exits. */
public final class Waiting {
  private static final int SPINS = Runtime.getRuntime().availableProcessors() > 1 ? 20_000 : 0;

  private Waiting() {}

  /**
   * Waits, on the process's thread, until the condition holds or the deadline has passed. Whoever
   * makes the condition hold unparks the thread.
   *
   * @return whether the condition holds
   * @throws ExitException if the process is exiting, or its thread is interrupted by somebody else
   * @throws IllegalStateException if the thread is that of another process
   */
  public static boolean until(
      BooleanSupplier condition, LocalProcess self, Context context, long deadline) {
    if (context.isGuest()) {
      return atOnce(condition, self, deadline);
    }
    context.beforeBlocking();
    if (context.spins() && !Scope.isOver(self, deadline) && spin(condition)) {
      return true;
    }
    while (!condition.getAsBoolean()) {
      self.checkpoint();
      context.checkHeeded();
      if (Scope.isOver(self, deadline)) {
        return condition.getAsBoolean();
      }
      context.park(deadline);
      if (Thread.interrupted()) {
        self.checkpoint();
        throw interrupted();
      }
    }
    return true;
  }

  /** On a thread that is another process's, which is not to be held up. */
  private static boolean atOnce(BooleanSupplier condition, LocalProcess self, long deadline) {
    if (!Scope.isOver(self, deadline)) {
      throw new IllegalStateException(
          "a direct handler must not wait, as it may run on the thread of its caller;"
              + " remove direct = true, or do not wait here");
    }
    self.checkpoint();
    return condition.getAsBoolean();
  }

  /** Waits, as the calling process, until the deadline has passed. */
  public static void until(long deadline) {
    LocalProcess self = Current.process();
    BooleanSupplier never =
        () -> {
          self.beginWaiting(); // again, if a message has ended it
          return false;
        };
    try {
      until(never, self, Current.context(), deadline);
    } finally {
      self.endWaiting();
    }
  }

  /** Waking a parked thread of the system costs more than most answers take to come. */
  private static boolean spin(BooleanSupplier condition) {
    for (int left = SPINS; left > 0; left--) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private static ExitException interrupted() {
    Thread.currentThread().interrupt();
    return new ExitException(
        ExitReason.crash(new InterruptedException("interrupted while waiting in the runtime")));
  }
}
