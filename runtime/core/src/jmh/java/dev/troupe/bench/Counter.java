package dev.troupe.bench;

/** A server: {@code state += 1}, and the new state is the answer. */
final class Counter {
  private long state;

  long increment() {
    return ++state;
  }
}
