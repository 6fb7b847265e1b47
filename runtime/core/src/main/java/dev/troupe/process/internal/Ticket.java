package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Something in a mailbox with a limit, and the place it takes there. Whoever takes the content has
 * it: the receiver, or a sender who throws it out and gets the place.
 */
final class Ticket extends Envelope {
  private static final VarHandle CONTENT;

  static {
    try {
      CONTENT = MethodHandles.lookup().findVarHandle(Ticket.class, "content", Envelope.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Intake intake;
  private volatile @Nullable Envelope content;

  Ticket(Intake intake, Envelope content) {
    this.intake = intake;
    this.content = content;
  }

  /** Takes the content, once, and with it the place; null if somebody has. */
  @Nullable Envelope take() {
    return (Envelope) CONTENT.getAndSet(this, (Envelope) null);
  }

  @Override
  protected void deliver(PooledProcess receiver) {
    Envelope its = take();
    if (its != null) {
      intake.leave();
      its.deliver(receiver);
    }
  }

  @Override
  boolean claim() {
    boolean mine = take() != null;
    if (mine) {
      intake.leave();
    }
    return mine;
  }

  @Override
  public void bury(ExitReason reason) {
    Envelope its = content;
    if (its != null) {
      its.bury(reason);
    }
  }

  @Override
  boolean isTaken() {
    return content == null;
  }

  @Override
  public @Nullable Object message() {
    Envelope its = content;
    return its == null ? null : its.message();
  }
}
