package dev.troupe.bench;

import java.util.concurrent.CountDownLatch;

/** Waiting that fails loudly. */
public final class Await {
  private Await() {}

  /** Waits until it is. */
  public static void zero(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
