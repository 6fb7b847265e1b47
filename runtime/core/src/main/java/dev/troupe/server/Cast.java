package dev.troupe.server;

/**
 * A message that is not answered. The processor writes one record of this kind for each {@link
 * dev.troupe.api.HandleCast} handler.
 *
 * @param <M> the messages of the server
 */
public interface Cast<M> {}
