package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import dev.troupe.process.ExitException;

/** How every wait in the runtime is done: given up at the deadline, and when the process exits. */
public final class Waiting {
  private Waiting() {}

  /**
   * Waits, on the process's thread, until it has come or the deadline has passed.
   *
   * @return whether it has come
   * @throws ExitException if the process is exiting, or its thread is interrupted by somebody else
   * @throws IllegalStateException if the thread is that of another process
   */
  public static boolean until(Awaited awaited, LocalProcess self, Context context, long deadline) {
    if (context.isGuest()) {
      return atOnce(awaited, self, deadline);
    }
    context.beforeBlocking();
    if (!Scope.isOver(self, deadline) && context.spin(awaited)) {
      return true;
    }
    return asleep(awaited, self, context, deadline);
  }

  private static boolean asleep(
      Awaited awaited, LocalProcess self, Context context, long deadline) {
    while (true) {
      awaited.awaitedBy(context);
      if (awaited.isDone()) {
        return true;
      }
      self.checkpoint();
      context.checkHeeded();
      if (Scope.isOver(self, deadline)) {
        return awaited.isDone();
      }
      context.park(deadline);
      if (Thread.interrupted()) {
        self.checkpoint();
        throw interrupted();
      }
    }
  }

  /** On a thread that is another process's, which is not to be held up. */
  private static boolean atOnce(Awaited awaited, LocalProcess self, long deadline) {
    if (!Scope.isOver(self, deadline)) {
      throw new IllegalStateException(
          "a direct handler must not wait, as it may run on the thread of its caller;"
              + " remove direct = true, or do not wait here");
    }
    self.checkpoint();
    return awaited.isDone();
  }

  /** Waits, as the calling process, until the deadline has passed. */
  public static void until(long deadline) {
    LocalProcess self = Current.process();
    Context context = Current.context();
    Awaited never = new Never(self);
    try {
      if (context.isGuest()) {
        atOnce(never, self, deadline);
      } else {
        context.beforeBlocking();
        asleep(never, self, context, deadline);
      }
    } finally {
      self.endWaiting();
    }
  }

  /** Time passes, and messages wait. */
  private record Never(LocalProcess self) implements Awaited {
    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public void awaitedBy(Context context) {
      self.beginWaiting(); // again, if a message has ended it
    }
  }

  private static ExitException interrupted() {
    Thread.currentThread().interrupt();
    return new ExitException(
        ExitReason.crash(new InterruptedException("interrupted while waiting in the runtime")));
  }
}
