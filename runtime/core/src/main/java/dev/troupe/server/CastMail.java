package dev.troupe.server;

import dev.troupe.process.internal.Envelope;
import dev.troupe.process.internal.PooledProcess;
import org.jspecify.annotations.Nullable;

/** A cast on its way. */
final class CastMail extends Envelope {
  /** Owned by the receiver; null when it has been taken. */
  private @Nullable Object message;

  CastMail(Object message) {
    this.message = message;
  }

  @Override
  protected void deliver(PooledProcess receiver) {
    Object content = message;
    message = null;
    if (content != null) {
      ((ServerProcess<?, ?>) receiver).handleCast(content);
    }
  }
}
