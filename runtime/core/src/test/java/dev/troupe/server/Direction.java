package dev.troupe.server;

/** Whether the tests' servers are called directly: the whole suite runs both ways. */
final class Direction {
  static final boolean DIRECT = Boolean.getBoolean("troupe.test.direct");

  private Direction() {}
}
