package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ExitException;
import dev.troupe.supervisor.FailedToStartChild;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server that did not start: its name was taken, or its constructor failed, stopped, ignored the
 * start or took too long. Nothing of it is left.
 *
 * <p>OTP: {@code {:error, reason}} and {@code :ignore} of {@code GenServer.start/3}.
 */
public final class StartException extends ExitException {
  private static final long serialVersionUID = 1;

  private final boolean ignored;

  private StartException(String server, ExitReason reason, boolean ignored) {
    super(
        reason,
        server + (ignored ? " said Self.ignore(): it did not start" : " did not start: " + reason),
        causeOf(reason));
    this.ignored = ignored;
  }

  private static @Nullable Throwable causeOf(ExitReason reason) {
    return switch (reason) {
      case ExitReason.Crash(Throwable cause) -> cause;
      case ExitReason.ShutdownWith(FailedToStartChild child) -> causeOf(child.reason());
      default -> null;
    };
  }

  /** Says that something did not start; for start functions that users write. */
  public static StartException failed(String server, ExitReason reason) {
    return new StartException(server, reason, false);
  }

  /** Says that something is not to run, which is no failure; for start functions users write. */
  public static StartException ignored(String server) {
    return new StartException(server, ExitReason.NORMAL, true);
  }

  /** Whether the constructor said {@code Self.ignore()}; OTP: {@code :ignore}. */
  public boolean isIgnored() {
    return ignored;
  }

  /** Who has the name already, if that is why; OTP: {@code {:already_started, pid}}. */
  public Optional<Pid> alreadyStarted() {
    return reason() instanceof ExitReason.AlreadyStarted(Pid pid)
        ? Optional.of(pid)
        : Optional.empty();
  }
}
