package dev.troupe.process;

import java.time.Duration;
import java.util.Optional;

/**
 * The messages of one type that come to a process: with a sealed type, a {@code switch} over what
 * is received covers all of them. Other messages stay in the mailbox, for {@link Self#receive}.
 * Used by the process it belongs to.
 *
 * @param <M> the messages
 */
public final class Inbox<M> {
  private final Class<M> type;
  private final Address<M> address;

  Inbox(Class<M> type, Address<M> address) {
    this.type = type;
    this.address = address;
  }

  /** Waits for the next message. */
  public M receive() {
    return Self.receive(type);
  }

  /** Waits for the next message, for so long; empty if none came. */
  public Optional<M> receive(Duration timeout) {
    return Self.receive(type, timeout);
  }

  /** Where such messages are to be sent. */
  public Address<M> address() {
    return address;
  }
}
