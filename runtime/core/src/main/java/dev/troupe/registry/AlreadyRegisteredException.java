package dev.troupe.registry;

import dev.troupe.api.Pid;

/**
 * A key of a unique registry that somebody has already.
 *
 * <p>OTP: {@code {:error, {:already_registered, pid}}}.
 */
public final class AlreadyRegisteredException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Pid pid;

  AlreadyRegisteredException(Object key, Pid pid) {
    super(pid + " is registered under " + key + " already");
    this.pid = pid;
  }

  /** Who has it. */
  public Pid pid() {
    return pid;
  }
}
