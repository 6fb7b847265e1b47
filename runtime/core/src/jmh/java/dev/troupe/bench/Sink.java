package dev.troupe.bench;

import java.util.concurrent.CountDownLatch;

/** A server that is cast numbers until it has had so many. */
final class Sink {
  private long sum;
  private long left;
  private CountDownLatch done = new CountDownLatch(0);

  void expect(long messages, CountDownLatch then) {
    left = messages;
    done = then;
  }

  void take(long number) {
    sum += number;
    if (--left == 0) {
      done.countDown();
    }
  }

  long sum() {
    return sum;
  }
}
