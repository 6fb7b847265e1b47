package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Timeout;
import dev.troupe.process.internal.ServerControls;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a callback said of how to go on. In OTP it is in the value that a callback returns; here it
 * is said with {@code Self.stop}, {@code Self.continueWith} and their kin. Owned by the server.
 */
final class Wishes implements ServerControls {
  private static final Timeout TIMEOUT = new Timeout();

  private final boolean initializing;

  @Nullable ExitReason stop;
  boolean ignore;
  @Nullable Object continuation;
  @Nullable Duration idleTimeout;
  @Nullable Object idleMessage;
  boolean hibernate;

  /** The wishes of a constructor, or of a handler. */
  Wishes(boolean initializing) {
    this.initializing = initializing;
  }

  @Override
  public void stop(ExitReason reason) {
    stop = reason;
  }

  @Override
  public void ignore() {
    if (!initializing) {
      throw new IllegalStateException(
          "Self.ignore is for constructors; a handler says Self.stop to end the server");
    }
    ignore = true;
  }

  @Override
  public void continueWith(Object with) {
    continuation = with;
  }

  @Override
  public void idleTimeout(Duration timeout, @Nullable Object message) {
    idleTimeout = timeout;
    idleMessage = message;
  }

  @Override
  public void hibernate() {
    hibernate = true;
  }

  /** What is left when the continuation has run; null if that is nothing. */
  @Nullable Wishes withoutContinuation() {
    continuation = null;
    return idleTimeout != null || hibernate ? this : null;
  }

  boolean hasIdleMessage() {
    return idleMessage != null;
  }

  /** What the server gets when nothing came in time. */
  Object idleMessage() {
    return idleMessage == null ? TIMEOUT : idleMessage;
  }
}
