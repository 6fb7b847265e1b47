package dev.troupe.process.internal;

/** Time, as the runtime knows it: nothing else in it reads a clock or waits by one. */
public interface Timers {
  /** Nanoseconds since some moment; only differences mean anything. */
  long now();

  /**
   * Runs the action at that time, never earlier, in a thread it must not keep for long.
   *
   * @param deadline as {@link #now} counts
   */
  Scheduled schedule(long deadline, Runnable action);

  /** An action that waits for its time. */
  interface Scheduled {
    /** Forgets it, unless it has been started. */
    void cancel();
  }

  /** The time that is so far off; never reached if it is further than can be counted. */
  default long deadlineIn(long nanos) {
    return nanos >= Long.MAX_VALUE / 2 ? Context.NEVER : now() + nanos;
  }
}
