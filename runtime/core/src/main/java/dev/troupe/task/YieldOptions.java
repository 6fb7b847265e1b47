package dev.troupe.task;

import dev.troupe.process.internal.Durations;
import java.time.Duration;
import java.util.Objects;

/**
 * How {@link Task#yieldMany} waits. Immutable: each method returns changed options.
 *
 * <p>OTP: the options of {@code Task.yield_many/2}.
 */
public final class YieldOptions {
  static final YieldOptions DEFAULTS =
      new YieldOptions(Task.FIVE_SECONDS, Integer.MAX_VALUE, OnTimeout.NOTHING);

  /** What is done to tasks that are not done in time. */
  public enum OnTimeout {
    /** Nothing: they can be waited for again. */
    NOTHING,
    /** They run on alone, as by {@link Task#ignore}. */
    IGNORE,
    /** They are killed. */
    KILL_TASK
  }

  private final Duration timeout;
  private final int limit;
  private final OnTimeout onTimeout;

  private YieldOptions(Duration timeout, int limit, OnTimeout onTimeout) {
    this.timeout = timeout;
    this.limit = limit;
    this.onTimeout = onTimeout;
  }

  /**
   * How long to wait for all of them together; five seconds unless it is said.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public YieldOptions timeout(Duration patience) {
    return new YieldOptions(Durations.check("timeout", patience), limit, onTimeout);
  }

  /**
   * For how many results to wait; for all unless it is said. When so many are there the others are
   * left alone.
   *
   * @throws IllegalArgumentException if it is less than one
   */
  public YieldOptions limit(int results) {
    if (results < 1) {
      throw new IllegalArgumentException("limit: must be 1 or more, but was " + results);
    }
    return new YieldOptions(timeout, results, onTimeout);
  }

  /** What is done to those that are not done in time; nothing unless it is said. */
  public YieldOptions onTimeout(OnTimeout action) {
    return new YieldOptions(timeout, limit, Objects.requireNonNull(action, "onTimeout"));
  }

  Duration timeout() {
    return timeout;
  }

  int limit() {
    return limit;
  }

  OnTimeout onTimeout() {
    return onTimeout;
  }
}
