package dev.troupe.process.internal;

import java.util.concurrent.locks.LockSupport;

/**
 * A virtual thread that does nothing but show whether threads that are woken from outside come to
 * run: by a timer, by a thread of the system, by the network. A carrier runs those that its own
 * threads have woken first, so virtual threads that wake each other can keep it from all others for
 * ever.
 *
 * <p>Protocol. The tick sends it, from outside, and sends it again only when it has come. While it
 * is {@link #isLate}, who wakes a process does that from outside too: then carriers run out of
 * threads of their own, and take the others.
 */
final class Lookout {
  private final Thread thread = Thread.ofVirtual().unstarted(this::comeAndGo);

  /** Set by the tick, cleared by the thread. */
  private volatile boolean sent;

  /** Set by the tick, cleared by the thread. */
  private volatile boolean late;

  private Lookout() {}

  static Lookout create() {
    Lookout lookout = new Lookout();
    lookout.thread.start();
    return lookout;
  }

  /** Whether it was sent a tick ago and has not come yet; by anyone. */
  boolean isLate() {
    return late;
  }

  /** Sends it, if it has come; by the tick. Returns false if it has not, and so is late. */
  boolean send() {
    if (sent) {
      late = true;
      return false;
    }
    sent = true;
    LockSupport.unpark(thread);
    return true;
  }

  private void comeAndGo() {
    while (true) {
      while (!sent) {
        LockSupport.park(this);
      }
      late = false;
      sent = false;
    }
  }
}
