package dev.troupe.bench;

import dev.troupe.process.Self;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** w7: the live bytes of what does nothing. */
final class Idlers {
  private static final int SETTLED = 4;

  private Idlers() {}

  /** Bytes of one of so many idle servers, and of the client that keeps it. */
  static double servers(int count) {
    return bytesOfEach(count, () -> CounterClient.start(Counter::new));
  }

  /** The same, linked to one process that traps exits, as a supervisor does. */
  static double linkedServers(int count) {
    double[] bytes = new double[1];
    Crowd.alone(_ -> {
      Self.trapExits(true);
      bytes[0] = bytesOfEach(count, () -> CounterClient.startLink(Counter::new));
    });
    return bytes[0];
  }

  /** What is made is kept until it has been weighed. */
  static double bytesOfEach(int count, Supplier<?> make) {
    List<Object> kept = new ArrayList<>(count);
    make.get();
    long before = live();
    for (int i = 0; i < count; i++) {
      kept.add(make.get());
    }
    double each = (live() - before) / (double) count;
    if (kept.size() != count) {
      throw new IllegalStateException();
    }
    return each;
  }

  private static long live() {
    for (int i = 0; i < SETTLED; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
