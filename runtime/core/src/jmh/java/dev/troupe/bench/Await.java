package dev.troupe.bench;

import java.util.concurrent.CountDownLatch;

/** Waiting that fails loudly. */
final class Await {
  private Await() {}

  static void zero(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
