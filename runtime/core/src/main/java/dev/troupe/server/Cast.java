package dev.troupe.server;

/**
 * A message that is not answered. The processor writes one record of this kind for each {@link
 * dev.troupe.api.HandleCast} handler.
 *
 * @param <M> the messages of the server
 */
public interface Cast<M> {
  /** Whether its handler may run on the sender's own thread when the server is idle. */
  default boolean direct() {
    return false;
  }
}
