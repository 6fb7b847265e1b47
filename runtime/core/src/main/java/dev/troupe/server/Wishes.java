package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Timeout;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a callback said of how to go on. In OTP it is in the value that a callback returns; here it
 * is said with {@code Self.stop}, {@code Self.continueWith} and their kin. Owned by the server.
 */
final class Wishes {
  private static final Timeout TIMEOUT = new Timeout();

  @Nullable ExitReason stop;
  boolean ignore;
  @Nullable Object continuation;
  @Nullable Duration idleTimeout;
  @Nullable Object idleMessage;
  boolean hibernate;

  /** What the server gets when nothing came in time. */
  Object idleMessage() {
    return idleMessage == null ? TIMEOUT : idleMessage;
  }
}
