package dev.troupe.process.internal;

import java.time.Duration;
import java.util.Objects;

/** Checked and counted durations. */
public final class Durations {
  private Durations() {}

  /**
   * Refuses null and negative durations, naming the parameter.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static Duration check(String parameter, Duration duration) {
    Objects.requireNonNull(duration, parameter);
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          parameter + ": a duration cannot be negative, but was " + duration);
    }
    return duration;
  }

  /** The nanoseconds, or as many as can be counted. */
  public static long nanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }
}
