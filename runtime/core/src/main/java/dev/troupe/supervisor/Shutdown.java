package dev.troupe.supervisor;

import java.time.Duration;
import java.util.Objects;

/** How a supervisor stops a child; OTP: {@code shutdown}. */
public sealed interface Shutdown {
  /** Killed at once; OTP: {@code :brutal_kill}. */
  Shutdown BRUTAL_KILL = new BrutalKill();

  /** Asked to stop, and waited for as long as it takes; OTP: {@code :infinity}. */
  Shutdown INFINITY = new Infinity();

  /**
   * Asked to stop, and killed when it has not after that time.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  static Shutdown after(Duration patience) {
    return new After(patience);
  }

  /** Killed at once. */
  record BrutalKill() implements Shutdown {}

  /** Waited for as long as it takes. */
  record Infinity() implements Shutdown {}

  /** Killed when it has not stopped after that time. */
  record After(Duration patience) implements Shutdown {
    /**
     * Refuses a time that cannot be.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public After {
      Objects.requireNonNull(patience, "patience");
      if (patience.isNegative()) {
        throw new IllegalArgumentException(
            "shutdown: the time a child has to stop cannot be negative, but was " + patience);
      }
    }
  }
}
