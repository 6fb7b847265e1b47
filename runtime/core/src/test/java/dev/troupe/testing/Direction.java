package dev.troupe.testing;

/** Whether the tests' servers are called directly: what has servers runs both ways. */
public final class Direction {
  public static final boolean DIRECT = Boolean.getBoolean("troupe.test.direct");

  private Direction() {}
}
