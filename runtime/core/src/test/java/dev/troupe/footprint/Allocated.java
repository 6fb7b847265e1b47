package dev.troupe.footprint;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/**
 * The bytes that an operation allocates, in all threads together: a virtual thread allocates as the
 * carrier that it is on, and those are counted.
 */
final class Allocated {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int TIMES = 5_000;
  private static final int ROUNDS = 5;

  private Allocated() {}

  /** By one of them: the least of some rounds, as what else goes on can only add. */
  static double each(Runnable operation) {
    return each(times -> repeat(times, operation));
  }

  /** The same for what is done so often, and then waited for. */
  static double each(IntConsumer operations) {
    operations.accept(TIMES);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long before = THREADS.getTotalThreadAllocatedBytes();
      operations.accept(TIMES);
      long bytes = THREADS.getTotalThreadAllocatedBytes() - before;
      least = Math.min(least, bytes / (double) TIMES);
    }
    return least;
  }

  static void repeat(int times, Runnable operation) {
    for (int left = times; left > 0; left--) {
      operation.run();
    }
  }
}
