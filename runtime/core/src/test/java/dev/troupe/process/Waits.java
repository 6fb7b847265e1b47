package dev.troupe.process;

import dev.troupe.testing.Mail;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits outside the runtime. */
final class Waits {
  private Waits() {}

  /** Lets others on, so that a race goes now this way, now that. */
  @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it
  static void giveWay() {
    Thread.yield();
  }

  static boolean await(CountDownLatch latch) {
    try {
      return latch.await(Mail.LONG.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
