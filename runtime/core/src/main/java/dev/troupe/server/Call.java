package dev.troupe.server;

import dev.troupe.api.HandleCall;
import org.jspecify.annotations.Nullable;

/**
 * A message that is answered. The processor writes one record of this kind for each {@link
 * HandleCall} handler.
 *
 * @param <M> the messages of the server
 * @param <R> the answer
 */
public interface Call<M, R extends @Nullable Object> {
  /** How long its caller waits, in milliseconds; {@link HandleCall#INFINITY} for ever. */
  default long timeoutMillis() {
    return 5_000;
  }

  /** Whether it is left unhandled when its caller is gone before its turn comes. */
  default boolean skipExpired() {
    return false;
  }

  /**
   * Whether its handler may run on the caller's own thread when the server is idle: it neither
   * waits nor depends on its thread, so nobody can tell the difference.
   */
  default boolean direct() {
    return false;
  }

  /** Whether its handler declares this exception, which is then an answer and not a crash. */
  default boolean declares(Exception thrown) {
    return false;
  }
}
