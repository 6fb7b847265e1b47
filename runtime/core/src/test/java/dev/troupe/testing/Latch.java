package dev.troupe.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Something that is waited for outside the runtime, and opened once. */
public final class Latch {
  private final CountDownLatch latch = new CountDownLatch(1);

  public void open() {
    latch.countDown();
  }

  /**
   * Waits until it is open.
   *
   * @throws InterruptedException if the waiting process is ended
   */
  public void await() throws InterruptedException {
    if (!latch.await(Mail.LONG.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("was not opened in time");
    }
  }

  /** Waits until it is open, in code that throws nothing. */
  public void awaitUninterrupted() {
    try {
      await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("ended while it waited", e);
    }
  }
}
