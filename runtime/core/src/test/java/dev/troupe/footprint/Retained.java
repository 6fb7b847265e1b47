package dev.troupe.footprint;

import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** The bytes that are alive because something is. */
final class Retained {
  private static final int COUNT = 20_000;
  private static final int ROUNDS = 3;
  private static final int SETTLED = 3;

  private Retained() {}

  /** By one of very many, and by the reference that keeps it: the median of some rounds. */
  static double each(Supplier<?> make) {
    return DoubleStream.generate(() -> ofOne(make))
        .limit(ROUNDS)
        .sorted()
        .skip(ROUNDS / 2)
        .findFirst()
        .orElseThrow();
  }

  private static double ofOne(Supplier<?> make) {
    Object[] kept = new Object[COUNT];
    long before = live();
    for (int i = 0; i < COUNT; i++) {
      kept[i] = make.get();
    }
    double each = (live() - before) / (double) COUNT;
    if (kept[COUNT - 1] == null) {
      throw new AssertionError("kept until here");
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
