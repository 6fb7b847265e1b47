package dev.troupe.footprint;

/** A server that counts. */
final class Tally {
  private long count;

  long increment() {
    return ++count;
  }

  void add(long number) {
    count += number;
  }
}
