package dev.troupe.api;

/** What a message can be sent to: a process, an alias of one, or a monitor made with an alias. */
@Sendable
public interface Destination {
  /**
   * Sends a message and returns at once. To a dead process, or through an alias that is no longer
   * active, it goes nowhere, without an error. A process that was started with a limit of its
   * mailbox may refuse it when that is full, or have the sender wait.
   *
   * <p>OTP: {@code send/2}.
   *
   * @param message what to send; the receiver must not be able to see later changes to it
   */
  void send(Object message);
}
