package dev.troupe.server;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a handler until the test lets it on, and tells the test when it is there. */
final class Gate {
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  /** In the handler. */
  void pass() throws InterruptedException {
    reached.countDown();
    if (!open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody opened the gate");
    }
  }

  /** In the handler, which takes no notice of interrupts. */
  void passStubbornly() {
    reached.countDown();
    while (open.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  void awaitReached() throws InterruptedException {
    if (!reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody came to the gate");
    }
  }

  void open() {
    open.countDown();
  }
}
