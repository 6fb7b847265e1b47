package dev.troupe.server;

/** A small server, as a user would write it. */
class Counter {
  private int count;

  int increment() {
    return ++count;
  }

  void reset() {
    count = 0;
  }
}
