package dev.troupe.process.internal;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Wakes one thread at a deadline, at almost no cost where waits are short and deadlines far.
 *
 * <p>Protocol. The thread publishes when it wants to be woken and parks without a timeout. It arms
 * a timer only if none is armed that fires by then; a timer that fires too early looks at the wish
 * of that moment and arms itself again. So a thread that makes a million calls with five seconds to
 * wait for each touches the timers once in five seconds. Both sides write their own field before
 * they read the other's (both volatile), so that one of them always notices.
 */
final class Alarm {
  private static final long NONE = Context.NEVER;

  private final Thread thread;
  private final Timers timers;

  /** When the thread wants to be woken; written by the thread. */
  private volatile long wish = NONE;

  /** When the earliest armed timer fires; written by the thread and the timers. */
  private final AtomicLong armed = new AtomicLong(NONE);

  Alarm(Thread thread, Timers timers) {
    this.thread = thread;
    this.timers = timers;
  }

  /**
   * Lets the thread sleep, or returns at once if a timer had to be armed: that takes a lock, and
   * waiting for it may have used up the unpark that this would wait for. The caller looks again.
   */
  void park(long deadline) {
    wish = deadline;
    if (!arm(deadline)) {
      LockSupport.park(this);
    }
    wish = NONE;
  }

  /** Sees to it that a timer fires by then; returns whether that took a new one. */
  private boolean arm(long deadline) {
    long earliest = armed.get();
    while (earliest == NONE || deadline - earliest < 0) {
      if (armed.compareAndSet(earliest, deadline)) {
        timers.schedule(deadline, () -> fire(deadline));
        return true;
      }
      earliest = armed.get();
    }
    return false;
  }

  /** A timer that an earlier one has superseded is of no interest any more. */
  private void fire(long due) {
    if (!armed.compareAndSet(due, NONE)) {
      return;
    }
    long deadline = wish;
    if (deadline == NONE) {
      return;
    }
    if (timers.now() - deadline >= 0) {
      LockSupport.unpark(thread);
    } else {
      arm(deadline);
    }
  }
}
