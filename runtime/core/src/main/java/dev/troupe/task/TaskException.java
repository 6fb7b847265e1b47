package dev.troupe.task;

import dev.troupe.api.ExitReason;
import dev.troupe.process.ExitException;

/**
 * A task whose result was waited for in vain: it ended before it was done, or took too long. {@link
 * #reason} says which; a process that does not catch this ends with that reason and the wait.
 *
 * <p>OTP: the exit of {@code Task.await/2}.
 */
public final class TaskException extends ExitException {
  private static final long serialVersionUID = 1;

  private final String task;
  private final String request;

  TaskException(ExitReason reason, String task, String request) {
    super(
        reason,
        request
            + " of "
            + task
            + " failed: "
            + (reason instanceof ExitReason.TimedOut
                ? "no result in time (Timeout)"
                : "it ended: " + reason));
    this.task = task;
    this.request = request;
  }

  @Override
  public ExitReason exitReason() {
    return new ExitReason.CallFailed(reason(), task, request);
  }
}
