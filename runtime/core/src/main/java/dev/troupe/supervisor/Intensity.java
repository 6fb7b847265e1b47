package dev.troupe.supervisor;

import java.time.Duration;
import java.util.Objects;

/**
 * How many restarts a supervisor takes before it gives up; OTP: {@code max_restarts} and {@code
 * max_seconds}.
 *
 * @param restarts so many are tolerated
 * @param period within that time
 */
record Intensity(int restarts, Duration period) {
  static final Intensity DEFAULT = new Intensity(3, Duration.ofSeconds(5));

  Intensity {
    Objects.requireNonNull(period, "period");
    if (restarts < 0) {
      throw new IllegalArgumentException(
          "intensity: the number of restarts cannot be negative, but was " + restarts);
    }
    if (!period.isPositive()) {
      throw new IllegalArgumentException(
          "intensity: the period must be longer than nothing, but was " + period);
    }
  }

  /** The longest wait between restarts with which one too many still fits into the period. */
  Duration longestWait() {
    return period.dividedBy(restarts + 1L);
  }

  @Override
  public String toString() {
    return restarts + " restarts in " + period;
  }
}
