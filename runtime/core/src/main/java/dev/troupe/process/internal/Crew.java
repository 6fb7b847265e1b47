package dev.troupe.process.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that lies in one queue, and threads that take it from there.
 *
 * <p>Invariant. While the queue is not empty, a member searches it or is on its way to. So one that
 * finds work and leaves more behind calls the next one, and one that goes idle looks again after it
 * has said so. There is never more than one that searches, or two as said below, so a burst does
 * not wake more members than there is work for. Work may therefore block as it likes: the carrier
 * it leaves runs whoever is next.
 *
 * <p>One that a thread of the system has called, or that is new, comes behind all that virtual
 * threads wake, and those may look for what it is to do, and only yield to each other. So a virtual
 * thread that adds work does not rely on the former, and finds one that is idle if it can.
 */
final class Crew<T> {
  private static final int IDLE_KEPT = 64;

  private final Queue<T> work = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedDeque<Member<T>> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger idleCount = new AtomicInteger();
  private final AtomicReference<Search> search = new AtomicReference<>(Search.NONE);
  private final Supplier<Member<T>> recruit;

  /** Where the one was called that searches or is on its way. */
  private enum Search {
    NONE,
    OUTSIDE,
    INSIDE
  }

  /** One thread of them; it runs {@link Crew#serve}. */
  interface Member<T> {
    /** Has its thread begin; by others. */
    void start();

    /** Does a piece of work, on its own thread. */
    void run(T work);

    /** From now on it can be called. */
    void aboutToSleep();

    /** Waits until it is called, or was called since it was about to sleep. */
    void awaitCall();

    /** There is work; by others, once after each {@link #aboutToSleep}. */
    void call();

    /** It is not needed any more; on its own thread. */
    default void leave() {}
  }

  /**
   * Makes a crew of nobody.
   *
   * @param recruit makes a member that has not begun
   */
  Crew(Supplier<Member<T>> recruit) {
    this.recruit = recruit;
  }

  /** Puts it where any member finds it. */
  void add(T piece) {
    work.add(piece);
    callMember();
  }

  @Nullable T poll() {
    return work.poll();
  }

  /** Whoever leaves work behind calls somebody for it. */
  void lookAgain() {
    if (!work.isEmpty()) {
      callMember();
    }
  }

  private void callMember() {
    Search before = search.get();
    if (before == Search.INSIDE) {
      return;
    }
    Search mine = Thread.currentThread().isVirtual() ? Search.INSIDE : Search.OUTSIDE;
    if (before == mine || !search.compareAndSet(before, mine)) {
      return;
    }
    boolean called = false;
    try {
      callIdleOrNew(mine);
      called = true;
    } finally {
      if (!called) { // out of stack or memory: the next who adds work calls
        search.set(Search.NONE);
      }
    }
  }

  private void callIdleOrNew(Search from) {
    boolean leavesOne = from == Search.OUTSIDE && idleCount.get() <= 1;
    Member<T> member = leavesOne ? null : idle.pollFirst();
    if (member != null) {
      idleCount.decrementAndGet();
      member.call();
    } else {
      recruit.get().start();
    }
  }

  /** Does what there is to do, until the member is not needed any more; on its thread. */
  void serve(Member<T> member) {
    boolean searches = true;
    while (true) {
      T piece = work.poll();
      if (piece != null) {
        if (searches) {
          searches = false;
          endSearch();
        }
        member.run(piece);
      } else if (rest(member, searches)) {
        searches = true;
      } else {
        return;
      }
    }
  }

  /** The member that searched has found something, or is about to sleep. */
  private void endSearch() {
    search.set(Search.NONE);
    lookAgain();
  }

  /** Waits for a call; returns false when there are members enough without this one. */
  private boolean rest(Member<T> member, boolean searches) {
    member.aboutToSleep();
    boolean kept = addIdle(member);
    if (searches) {
      endSearch();
    } else {
      lookAgain();
    }
    if (kept) {
      member.awaitCall();
    }
    return kept;
  }

  private boolean addIdle(Member<T> member) {
    if (idleCount.incrementAndGet() > IDLE_KEPT) {
      idleCount.decrementAndGet();
      member.leave();
      return false;
    }
    idle.addFirst(member);
    return true;
  }
}
