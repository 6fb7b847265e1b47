package dev.troupe.task;

import dev.troupe.node.Node;
import java.time.Duration;

/**
 * A time that several waits share.
 *
 * @param start when it began, as the node's clock says
 * @param whole how long it is
 */
record Patience(long start, Duration whole) {
  static Patience of(Duration whole) {
    return new Patience(Node.self().monotonicTime(), whole);
  }

  /** What is left of it. */
  Duration left() {
    Duration left = whole.minusNanos(Node.self().monotonicTime() - start);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether it was over at that moment, as the node's clock says. */
  boolean isOverAt(long moment) {
    return whole.compareTo(Duration.ofNanos(moment - start)) < 0;
  }
}
