package dev.troupe.api;

/**
 * A stand-in for the process that made it, which the process can deactivate. Nothing tells who is
 * behind it.
 *
 * <p>OTP: {@code Process.alias/1}.
 */
@Sendable
public interface Alias extends Destination {
  /**
   * Sends a message that goes ahead of the ordinary ones in the receiver's mailbox, and behind
   * earlier ones of its own kind, if the alias was made to accept such; else the message is an
   * ordinary one.
   *
   * <p>OTP 28: {@code erlang:send(Alias, Message, [priority])}.
   */
  void sendPriority(Object message);
}
