package dev.troupe.process;

import dev.troupe.api.ExitReason;

/** A server is to stop, and what it did in {@link Self#unlessStopped} is given up. */
public final class StopRequestedException extends ExitException {
  private static final long serialVersionUID = 1;

  public StopRequestedException(ExitReason reason) {
    super(reason);
  }
}
