package dev.troupe.process;

import dev.troupe.api.Sendable;
import java.time.Duration;
import java.util.Optional;

/** A message that will be sent; OTP: the reference of {@code Process.send_after/3}. */
@Sendable
public interface Timer {
  /**
   * How long it still takes; empty if the message was sent, the timer cancelled, or the receiver is
   * dead. OTP: {@code Process.read_timer/1}.
   */
  Optional<Duration> remaining();

  /**
   * Cancels it. Empty if it was too late: the message may be in the mailbox already.
   *
   * <p>OTP: {@code Process.cancel_timer/1}.
   *
   * @return how long it would still have taken
   */
  Optional<Duration> cancel();
}
