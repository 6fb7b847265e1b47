package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The places of a mailbox with a limit: how many are taken, and who waits for one.
 *
 * <p>Protocol. Who leaves a place counts it free and then looks whether anybody waits; who is to
 * wait joins the queue and then looks whether a place is free. So one of them notices, and serves
 * the queue. While anybody waits, nobody passes by. A place is taken in the name of who waits
 * before that one is told; one who has just given up does not want it, and the next is served.
 */
final class Room {
  static final int NONE = 0;

  private final int capacity;
  private final AtomicInteger taken = new AtomicInteger();

  /** Guarded by this. */
  private final Queue<Wait> queue = new ArrayDeque<>();

  /** The length of the queue; written under the lock. */
  private volatile int queued;

  Room(int capacity) {
    this.capacity = capacity;
  }

  int taken() {
    return taken.get();
  }

  int queued() {
    return queued;
  }

  /** Takes a place; returns how many are taken then, or {@link #NONE} if there was none. */
  int take() {
    return queued == 0 ? takeFree() : NONE;
  }

  private int takeFree() {
    int seen = taken.get();
    while (seen < capacity) {
      if (taken.compareAndSet(seen, seen + 1)) {
        return seen + 1;
      }
      seen = taken.get();
    }
    return NONE;
  }

  /** Leaves a place; returns how many were taken then. */
  int leave() {
    int left = taken.decrementAndGet();
    if (queued != 0) {
      serve();
    }
    return left;
  }

  private synchronized void serve() {
    while (!queue.isEmpty() && takeFree() != NONE) {
      if (!queue.remove().grant()) {
        taken.decrementAndGet();
      }
    }
    queued = queue.size();
  }

  /** Waits for a place, as the calling process, until one is granted or the wait has failed. */
  Wait await(LocalProcess owner, long deadline) {
    LocalProcess self = Current.process();
    Wait wait = new Wait(owner);
    boolean returned = false;
    try {
      join(wait);
      if (owner.isDead()) { // or whoever announces that will find it in the queue
        wait.bury(owner.exitReason());
      }
      wait.await(self, deadline);
      returned = true;
    } finally {
      wait.abandon();
      if (!wait.isGranted()) {
        quit(wait);
      } else if (!returned) {
        leave();
      }
    }
    return wait;
  }

  private synchronized void join(Wait wait) {
    queue.add(wait);
    queued = queue.size();
    serve();
  }

  private synchronized void quit(Wait wait) {
    queue.remove(wait);
    queued = queue.size();
  }

  /** The owner is dead: nobody waits any more. */
  void close(ExitReason reason) {
    List<Wait> left;
    synchronized (this) {
      left = List.copyOf(queue);
      queue.clear();
      queued = 0;
    }
    left.forEach(wait -> wait.bury(reason));
  }

  /** A sender who waits for a place, as one waits for an answer. */
  static final class Wait extends Ask {
    private Wait(LocalProcess owner) {
      super(owner);
    }

    private boolean grant() {
      return complete(true);
    }

    boolean isGranted() {
      return isDone() && outcome() == (Object) true;
    }

    @Override
    protected void deliver(PooledProcess receiver) {
      throw new AssertionError("it is waited for, not sent");
    }
  }
}
