package dev.troupe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is alive, weighed. */
public final class Heap {
  private static final int SETTLED = 4;

  private Heap() {}

  /** Bytes of one of so many, and of its place in a list: what is made is kept until then. */
  public static double bytesOfEach(int count, Supplier<?> make) {
    List<Object> kept = new ArrayList<>(count);
    kept.add(make.get());
    long before = live();
    for (int i = 0; i < count; i++) {
      kept.add(make.get());
    }
    double each = (live() - before) / (double) count;
    if (kept.size() != count + 1) {
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
