package dev.troupe.bench;

import dev.troupe.process.Self;
import java.util.function.LongConsumer;

/** A server of a tree of ten: it starts its children, adds up what they say, and is done. */
final class Sum {
  static final int FAN = 10;

  private final LongConsumer parent;
  private long sum;
  private int left = FAN;

  Sum(LongConsumer parent) {
    this.parent = parent;
  }

  /** Speaks for so many leaves, from that number on. */
  void begin(long first, long leaves, SumClient own) {
    if (leaves == 1) {
      parent.accept(first);
      Self.stop();
      return;
    }
    long share = leaves / FAN;
    for (int i = 0; i < FAN; i++) {
      SumClient child = SumClient.start(() -> new Sum(own::add));
      child.begin(first + i * share, share);
    }
  }

  void add(long number) {
    sum += number;
    if (--left == 0) {
      parent.accept(sum);
      Self.stop();
    }
  }
}
