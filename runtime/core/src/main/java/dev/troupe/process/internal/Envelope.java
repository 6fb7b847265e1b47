package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** What lies in a mailbox: at once the node of its list and, in subclasses, the thing itself. */
public abstract class Envelope {
  static final VarHandle NEXT;

  static {
    try {
      NEXT = MethodHandles.lookup().findVarHandle(Envelope.class, "next", Envelope.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Set once by the sender of the one behind it; cleared by the receiver, when that one is taken.
   */
  @SuppressWarnings("unused") // by NEXT alone
  private volatile @Nullable Envelope next;

  /** Its turn has come, in a process that is run by its mailbox; runs in that process. */
  protected abstract void deliver(PooledProcess receiver);

  /** The receiver died first. Runs in whoever noticed, perhaps more than once. */
  public void bury(ExitReason reason) {}

  /** The receiver has taken it: what it carries must not be kept alive by the list. */
  protected void taken() {}

  /** Whether the receiver, who wants it, may have it: nobody has thrown it out meanwhile. */
  boolean claim() {
    return true;
  }

  /** Whether {@link #taken} was called while it had to stay where it is. */
  boolean isTaken() {
    return false;
  }

  /** The plain message it carries, or null if there is none or it was taken. */
  public @Nullable Object message() {
    return null;
  }

  /** Whether it goes ahead of the ordinary ones. */
  boolean hasPriority() {
    return false;
  }
}
