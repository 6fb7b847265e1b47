package dev.troupe.process;

import dev.troupe.api.ExitReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The end of a process, on its way up the stack. {@link Self#exit} throws it, and so does every
 * call of the runtime by a process that an exit signal has hit. A process that does not catch it
 * ends with its reason; one that was hit by a signal ends whether it catches it or not.
 *
 * <p>OTP: an exception of class {@code exit}.
 */
public class ExitException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ExitReason reason;

  /** The end of the calling process, for that reason. */
  public ExitException(ExitReason reason) {
    this(reason, "exit: " + reason);
  }

  /** One that says more than the reason; its cause is that of the crash, if the reason is one. */
  protected ExitException(ExitReason reason, String message) {
    this(reason, message, reason instanceof ExitReason.Crash crash ? crash.cause() : null);
  }

  /** One that says more than the reason, and has a cause of its own or none. */
  protected ExitException(ExitReason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Why. */
  public final ExitReason reason() {
    return reason;
  }

  /** The reason a process ends with that does not catch this. */
  public ExitReason exitReason() {
    return reason;
  }
}
