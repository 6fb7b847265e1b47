package dev.troupe.api;

/**
 * A process, alive or dead. Equal to itself alone; says nothing of where the process is.
 *
 * <p>OTP: {@code pid}.
 */
@Sendable
public interface Pid extends Destination {
  /**
   * Sends an exit signal. {@link ExitReason#KILL} kills, and the process is dead when this returns.
   * Any other reason arrives as an {@link Exit} message if the process traps exits, is ignored if
   * it is {@link ExitReason#NORMAL}, and else ends the process with that reason.
   *
   * <p>OTP: {@code Process.exit/2}.
   */
  void exit(ExitReason reason);

  /** Whether the process lives; OTP: {@code Process.alive?/1}. */
  boolean isAlive();
}
