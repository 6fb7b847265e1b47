package dev.troupe.bench;

/** A server that crashes when it is told to. */
final class Fragile {
  private long answers;

  long answer() {
    return ++answers;
  }

  void crash() {
    throw new IllegalStateException("told to");
  }
}
