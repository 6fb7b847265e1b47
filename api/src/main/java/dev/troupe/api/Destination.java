package dev.troupe.api;

/** What a message can be sent to: a process, an alias of one, or a monitor made with an alias. */
@Sendable
public interface Destination {
  /**
   * Sends a message and returns at once. To a dead process, or through an alias that is no longer
   * active, it goes nowhere, without an error.
   *
   * <p>OTP: {@code send/2}.
   *
   * @param message what to send; the receiver must not be able to see later changes to it
   */
  void send(Object message);
}
