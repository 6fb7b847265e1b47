package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one process in order of arrival: a linked list that many push to and one, the
 * owner, takes from anywhere.
 *
 * <p>Protocol. {@code head} is an envelope that was taken already (at first the mailbox itself, a
 * blank); what waits hangs behind it. A sender swaps itself into {@code tail} and then links its
 * predecessor to itself, so for a moment the list may end before {@code tail}: the owner waits that
 * moment out. The owner takes the first envelope by making it the head, one in the middle by
 * unlinking it, and the last one, which a sender may be about to link to, by emptying it where it
 * is. A head that is left behind is unlinked, so that a request kept by its caller does not keep
 * alive all that came after.
 *
 * <p>Envelopes that are emptied may be unlinked by others than the owner, in {@link #find}. Two who
 * do it at once may undo each other's work, and link an emptied one again: it is skipped. The last
 * one is never unlinked, and an unlinked one keeps its link, so who stands there finds on. Nobody
 * but the owner unlinks what hangs behind the mailbox itself: it may have come into the list anew.
 *
 * <p>Whoever kills the owner walks the list too, in {@link #buryAll}, while the owner may still be
 * taking from it; it starts again when it lands on an envelope that was left behind.
 */
final class Mailbox extends Envelope {
  private static final VarHandle TAIL;
  private static final VarHandle HEAD;

  static {
    try {
      TAIL = MethodHandles.lookup().findVarHandle(Mailbox.class, "tail", Envelope.class);
      HEAD = MethodHandles.lookup().findVarHandle(Mailbox.class, "head", Envelope.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Written by any sender. */
  private volatile Envelope tail;

  /** Written by the owner, read by others for a look. */
  private Envelope head;

  /** Somebody's function is looking at what waits; owned by the owner. */
  private boolean searched;

  Mailbox() {
    head = tail = this;
  }

  /** A blank: it only ever has a turn if somebody was quicker than {@link #forgetLast}. */
  @Override
  protected void deliver(PooledProcess receiver) {}

  @Override
  boolean isTaken() {
    return true;
  }

  /** Adds to the end; by anyone. */
  void push(Envelope envelope) {
    Envelope previous = (Envelope) TAIL.getAndSet(this, envelope);
    Envelope.NEXT.setRelease(previous, envelope);
  }

  /** Takes the first one, or returns null; by the owner. */
  @Nullable Envelope poll() {
    Envelope left = head;
    Envelope first = after(left);
    if (first != null) {
      advance(left, first);
    }
    return first;
  }

  /** Takes the content of the first one that has priority, or returns null; by the owner. */
  @Nullable Envelope pollUrgent() {
    Envelope previous = head;
    for (Envelope at; (at = nextWaiting(previous)) != null; previous = at) {
      Object message = at.message();
      if (message != null && at.hasPriority()) {
        remove(previous, at);
        return new Letter(message, true);
      }
    }
    return null;
  }

  /**
   * A function is about to look at what waits, one after the other; by the owner.
   *
   * @throws IllegalStateException if one does already: this is called by it
   */
  void beginSearch() {
    if (searched) {
      throw new IllegalStateException(
          "a function that looks at messages must not receive: take or skip the message, and"
              + " receive when the outer receive has returned");
    }
    searched = true;
  }

  void endSearch() {
    searched = false;
  }

  /** Where a search begins: what waits comes after it; by the owner. */
  Envelope start() {
    return head;
  }

  /** What waits behind the given one, or null; by the owner. */
  @Nullable Envelope after(Envelope envelope) {
    Envelope next = (Envelope) Envelope.NEXT.getAcquire(envelope);
    if (next == null && envelope != tail) {
      next = awaitLink(envelope);
    }
    return next;
  }

  /** As {@link #after}, past what was emptied where it was; by the owner. */
  @Nullable Envelope nextWaiting(Envelope previous) {
    Envelope at = after(previous);
    while (at != null && at.isTaken()) {
      Envelope next = after(at);
      if (next != null) {
        Envelope.NEXT.setRelease(previous, next);
      }
      at = next;
    }
    return at;
  }

  private static Envelope awaitLink(Envelope envelope) {
    while (true) {
      Envelope next = (Envelope) Envelope.NEXT.getAcquire(envelope);
      if (next != null) {
        return next;
      }
      Thread.onSpinWait();
    }
  }

  /** Takes one found behind {@code previous}; by the owner. */
  void remove(Envelope previous, Envelope found) {
    if (previous == head) {
      advance(previous, found);
      found.taken();
      return;
    }
    found.taken();
    Envelope next = after(found);
    if (next != null) {
      Envelope.NEXT.setRelease(previous, next);
    }
  }

  /**
   * Lets go of a request that was taken last, by becoming the head again; by the owner, when
   * nothing waits. Then this is not in the list, as only the head would be.
   */
  void forgetLast() {
    Envelope last = head;
    if (last instanceof Ask && last == tail) {
      Envelope.NEXT.set(this, null); // it may have been passed over, with something behind it
      push(this);
      if (after(last) == this) {
        advance(last, this);
      }
    }
  }

  private void advance(Envelope left, Envelope first) {
    HEAD.setRelease(this, first);
    Envelope.NEXT.setRelease(left, null);
  }

  /** Whether nothing waits; by the owner. */
  boolean isEmpty() {
    return head == tail;
  }

  /**
   * What the function takes of what waits, the first first, or null. Unlinks what was emptied, as
   * far as it gets. By anyone; it may miss what the owner is just taking.
   */
  <T> @Nullable T find(Function<Envelope, @Nullable T> take) {
    Envelope previous = (Envelope) HEAD.getAcquire(this);
    Envelope at = (Envelope) Envelope.NEXT.getAcquire(previous);
    while (at != null) {
      T found = take.apply(at);
      Envelope next = (Envelope) Envelope.NEXT.getAcquire(at);
      if (next != null && at.isTaken() && previous != this) {
        Envelope.NEXT.setRelease(previous, next);
      } else {
        previous = at;
      }
      if (found != null) {
        return found;
      }
      at = next;
    }
    return null;
  }

  /** How many wait, at a glance; by anyone. */
  int size() {
    int size = 0;
    Envelope at = (Envelope) HEAD.getAcquire(this);
    while ((at = (Envelope) Envelope.NEXT.getAcquire(at)) != null) {
      size += at.isTaken() ? 0 : 1;
    }
    return size;
  }

  /** Tells all that wait that their receiver is dead; by whoever announces it. */
  void buryAll(ExitReason reason) {
    Envelope at = (Envelope) HEAD.getAcquire(this);
    while (at != tail) {
      Envelope next = (Envelope) Envelope.NEXT.getAcquire(at);
      if (next == null) {
        Thread.onSpinWait();
        at = (Envelope) HEAD.getAcquire(this);
      } else {
        at = next;
        at.bury(reason);
      }
    }
  }

  /**
   * Lets go of all that waits; by whoever announces the owner's death. The owner may still be at
   * the old list: it ends in the blank that is the new one.
   */
  void clear() {
    Envelope blank = new Letter(this, false);
    blank.taken();
    push(blank);
    HEAD.setRelease(this, blank);
  }
}
