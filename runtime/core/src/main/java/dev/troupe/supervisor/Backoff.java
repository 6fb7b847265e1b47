package dev.troupe.supervisor;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a supervisor waits before it starts a child again: a little at first, and twice as long
 * after each restart that comes within the period of the supervisor's intensity, up to a limit.
 * While it waits, the child is being restarted for all who ask, and the supervisor answers.
 *
 * <p>However it is set, no wait is longer than that period divided by one more than the restarts
 * that are tolerated in it: so a child that fails at once and for ever still uses them up, and its
 * supervisor gives up.
 *
 * <p>OTP has no such thing, and neither has a supervisor here unless a child's spec asks for it.
 *
 * @param initial the first wait
 * @param longest the limit
 * @param jitter by which part of itself a wait may be shorter, by chance, so that many children
 *     that failed together are not started together: 0 for none, 1 for down to nothing
 */
public record Backoff(Duration initial, Duration longest, double jitter) {
  private static final double A_FIFTH = 0.2;

  /**
   * Refuses waits that cannot be.
   *
   * @throws IllegalArgumentException if the first is not longer than nothing, the longest is
   *     shorter than the first, or the jitter is not from 0 to 1
   */
  public Backoff {
    Objects.requireNonNull(initial, "initial");
    Objects.requireNonNull(longest, "longest");
    if (!initial.isPositive()) {
      throw new IllegalArgumentException(
          "backoff: the first wait must be longer than nothing, but was " + initial);
    }
    if (longest.compareTo(initial) < 0) {
      throw new IllegalArgumentException(
          "backoff: the longest wait, " + longest + ", is shorter than the first, " + initial);
    }
    if (!(jitter >= 0 && jitter <= 1)) {
      throw new IllegalArgumentException(
          "backoff: the jitter must be from 0 to 1, but was " + jitter);
    }
  }

  /** With waits that may be shorter by a fifth. */
  public static Backoff between(Duration initial, Duration longest) {
    return new Backoff(initial, longest, A_FIFTH);
  }

  /** The same waits with another jitter. */
  public Backoff jitter(double part) {
    return new Backoff(initial, longest, part);
  }

  /**
   * A wait.
   *
   * @param restarts how many restarts have come in a row, with this one
   * @param bound no wait is longer
   * @param chance from 0 to 1
   */
  Duration delay(int restarts, Duration bound, double chance) {
    double nanos = nanos(initial) * Math.pow(2, restarts - 1.0);
    double most = Math.min(nanos(longest), nanos(bound));
    return Duration.ofNanos((long) (Math.min(nanos, most) * (1 - jitter * chance)));
  }

  private static double nanos(Duration duration) {
    return duration.getSeconds() * 1e9 + duration.getNano();
  }
}
