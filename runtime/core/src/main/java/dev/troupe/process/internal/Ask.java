package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import dev.troupe.process.ExitException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A message that is answered: at once the thing in the mailbox and the slot its answer goes into.
 * The answer wakes the thread that waits; it never travels through a mailbox, and one that is too
 * late finds the slot taken.
 *
 * <p>Protocol. {@code outcome} goes from null to something once, by compare-and-set: to the answer,
 * a failure, or {@link Abandoned} if who asked has given up. Who waits writes {@code waiter} before
 * it reads {@code outcome}, and who answers does it the other way round.
 */
public abstract class Ask extends Envelope implements Awaited {
  private static final VarHandle OUTCOME;

  static {
    try {
      OUTCOME = MethodHandles.lookup().findVarHandle(Ask.class, "outcome", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** It failed: the receiver is dead, or was never there. */
  public record Failed(ExitReason reason) {}

  /** It was answered by an exception. */
  public record Thrown(Exception exception) {}

  private enum Special {
    ABANDONED,
    NOTHING
  }

  private final LocalProcess target;
  private volatile @Nullable Context waiter;
  private volatile @Nullable Object outcome;

  protected Ask(LocalProcess target) {
    this.target = target;
  }

  public final LocalProcess target() {
    return target;
  }

  // --- who answers

  /** Answers; returns whether this was the answer. By anyone. */
  public final boolean complete(@Nullable Object value) {
    if (!OUTCOME.compareAndSet(this, null, value == null ? Special.NOTHING : value)) {
      return false;
    }
    Context waiting = waiter;
    if (waiting != null) {
      waiting.unpark();
    }
    answered();
    return true;
  }

  /** It has just been answered or has failed. */
  protected void answered() {}

  @Override
  public void bury(ExitReason reason) {
    complete(new Failed(reason));
  }

  /** Whether it was answered, has failed, or nobody waits for it any more. */
  @Override
  public final boolean isDone() {
    return outcome != null;
  }

  /** Whether the answer may come from elsewhere than the receiver's current callback. */
  public boolean isDeferred() {
    return false;
  }

  public final boolean isAbandoned() {
    return outcome == Special.ABANDONED;
  }

  // --- who waits

  @Override
  public final void awaitedBy(Context context) {
    waiter = context;
  }

  /** Nobody waits for it any more; returns false if the answer is there. */
  public final boolean abandon() {
    boolean first = OUTCOME.compareAndSet(this, null, Special.ABANDONED);
    if (first) {
      abandoned();
    }
    return first;
  }

  /** Nobody waits for it any more. */
  protected void abandoned() {}

  /** The answer: a value, null, {@link Failed} or {@link Thrown}; only once it is done. */
  public final @Nullable Object outcome() {
    Object its = outcome;
    return its == Special.NOTHING ? null : its;
  }

  /**
   * Waits until it is done or the deadline has passed, on the thread of the process that asked.
   *
   * @return whether it is done
   * @throws ExitException if that process is exiting; the request is abandoned then
   */
  public final boolean await(LocalProcess self, long deadline) {
    Context context = Current.context();
    if (outcome != null) {
      return true;
    }
    if (self instanceof PooledProcess) {
      self.setWaitsFor(this);
      Cycle.failIfIn(self, this);
    }
    try {
      return Waiting.until(this, self, context, deadline);
    } catch (ExitException e) {
      abandon();
      throw e;
    } finally {
      if (self instanceof PooledProcess) {
        self.setWaitsFor(null);
      }
    }
  }
}
