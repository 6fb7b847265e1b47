package dev.troupe.process.internal;

import org.jspecify.annotations.Nullable;

/** A plain message, sent to a pid, an alias or a name. */
final class Letter extends Envelope {
  private final boolean priority;

  /** Owned by the receiver; null when it has been taken. */
  private @Nullable Object message;

  Letter(Object message, boolean priority) {
    this.message = message;
    this.priority = priority;
  }

  @Override
  protected void deliver(PooledProcess receiver) {
    Object content = message;
    message = null;
    if (content != null) {
      if (priority) {
        receiver.attributes().countPriorityMail(-1);
      }
      receiver.onMessage(content);
    }
  }

  @Override
  protected void taken() {
    message = null;
  }

  @Override
  boolean isTaken() {
    return message == null;
  }

  @Override
  public @Nullable Object message() {
    return message;
  }

  @Override
  boolean hasPriority() {
    return priority && message != null;
  }
}
