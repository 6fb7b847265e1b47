package dev.troupe.bench;

import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** w6a, w6b, w6c: processes that come and go. */
final class Starts {
  static final long LEAVES = 1_000_000;
  private static final long SUM = LEAVES * (LEAVES - 1) / 2;

  /** w6a: starts a server, which is up then, and stops it, which is gone then. */
  void startAndStop(long times) {
    Crowd.alone(_ -> {
      for (long left = times; left > 0; left--) {
        CounterClient.start(Counter::new).ref().stop();
      }
    });
  }

  /** w6b: a million bare processes in a tree of ten, summed. */
  void bareTree() {
    Crowd.alone(_ -> {
      Pid root = Self.pid();
      Processes.spawn(() -> sum(root, 0, LEAVES));
      check(Self.receive(Long.class));
    });
  }

  private static void sum(Pid parent, long first, long leaves) {
    if (leaves == 1) {
      parent.send(first);
      return;
    }
    Pid self = Self.pid();
    long share = leaves / Sum.FAN;
    for (int i = 0; i < Sum.FAN; i++) {
      long from = first + i * share;
      Processes.spawn(() -> sum(self, from, share));
    }
    long sum = 0;
    for (int i = 0; i < Sum.FAN; i++) {
      sum += Self.receive(Long.class);
    }
    parent.send(sum);
  }

  /** w6c: the same with servers. */
  void serverTree() {
    CountDownLatch done = new CountDownLatch(1);
    AtomicLong total = new AtomicLong();
    SumClient.start(() ->
            new Sum(sum -> {
              total.set(sum);
              done.countDown();
            }))
        .begin(0, LEAVES);
    Await.zero(done);
    check(total.get());
  }

  private static void check(long sum) {
    if (sum != SUM) {
      throw new IllegalStateException("the sum is " + sum);
    }
  }
}
