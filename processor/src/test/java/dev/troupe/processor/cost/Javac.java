package dev.troupe.processor.cost;

import java.io.IOException;
import java.time.Duration;

/** A compiler whose time is taken. */
@FunctionalInterface
interface Javac {
  void compile(Compilation compilation) throws IOException;

  /** How long it takes; what an earlier one left is gone. */
  default Duration time(Compilation compilation) throws IOException {
    Folders.clear(compilation.classes());
    Folders.clear(compilation.generated());
    System.gc();
    long start = System.nanoTime();
    compile(compilation);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  static void check(boolean succeeded) {
    if (!succeeded) {
      throw new IllegalStateException("they should compile");
    }
  }
}
