package dev.troupe.process;

import dev.troupe.api.Pid;
import dev.troupe.api.Sendable;
import org.jspecify.annotations.Nullable;

/**
 * Where messages of one type can be sent, and no others.
 *
 * @param <M> the messages
 */
@Sendable
public final class Address<M> {
  private final Pid pid;

  Address(Pid pid) {
    this.pid = pid;
  }

  /** Sends a message; see {@link Pid#send}. */
  public void send(M message) {
    pid.send(message);
  }

  /** The process behind it. */
  public Pid pid() {
    return pid;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Address<?> address && pid.equals(address.pid);
  }

  @Override
  public int hashCode() {
    return pid.hashCode();
  }

  @Override
  public String toString() {
    return pid.toString();
  }
}
