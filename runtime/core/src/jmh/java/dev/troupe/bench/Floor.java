package dev.troupe.bench;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** What the JDK's own means cost, for scale. */
final class Floor {
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicLong word = new AtomicLong();
  private long guarded;

  /** A lock that nobody else wants, round {@code state += 1}. */
  void lock(long times) {
    for (long left = times; left > 0; left--) {
      lock.lock();
      try {
        guarded++;
      } finally {
        lock.unlock();
      }
    }
  }

  long guarded() {
    return guarded;
  }

  /** A compare-and-set that always succeeds. */
  void compareAndSet(long times) {
    for (long left = times; left > 0; left--) {
      long now = word.get();
      word.compareAndSet(now, now + 1);
    }
  }

  /** Two virtual threads wake each other; so many round trips. */
  void park(long trips) {
    Wheel one = new Wheel(trips);
    Wheel other = new Wheel(trips);
    one.other = other;
    other.other = one;
    one.turn = true;
    one.thread.start();
    other.thread.start();
    join(one.thread);
    join(other.thread);
  }

  private static final class Wheel implements Runnable {
    private final Thread thread = Thread.ofVirtual().unstarted(this);
    private final long trips;
    private volatile boolean turn;
    private Wheel other;

    Wheel(long trips) {
      this.trips = trips;
    }

    @Override
    public void run() {
      for (long left = trips; left > 0; left--) {
        while (!turn) {
          LockSupport.park();
        }
        turn = false;
        other.turn = true;
        LockSupport.unpark(other.thread);
      }
    }
  }

  /** A virtual thread is started and joined. */
  void startAndJoin(long times) {
    for (long left = times; left > 0; left--) {
      join(Thread.startVirtualThread(() -> guarded++));
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
