package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Current;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the log, {@code dev.troupe.supervisor}, is told of a supervisor; OTP: its reports. */
final class SupervisorReports {
  private static final Logger LOG = System.getLogger("dev.troupe.supervisor");

  private final Pid supervisor = Self.pid();

  void progress(ChildSpec child, Pid pid) {
    report(Level.DEBUG, () -> "progress: started " + pid + describe(child), null);
  }

  void startError(ChildSpec child, ExitReason reason) {
    report(Level.ERROR, () -> "start_error: " + reason + describe(child), cause(reason));
  }

  /** A child has ended by itself, and not in order. */
  void childTerminated(ChildSpec child, Pid pid, ExitReason reason) {
    report(Level.DEBUG, () -> "child_terminated: " + pid + " " + reason + describe(child), null);
  }

  /** A child was stopped; it has ended for that reason. */
  void stopped(ChildSpec child, Pid pid, ExitReason reason) {
    if (!isInOrder(child, reason)) {
      shutdownError(child, pid, reason);
    }
  }

  /** Whether that is how a child ends that was told to stop. */
  private static boolean isInOrder(ChildSpec child, ExitReason reason) {
    ExitReason told =
        child.shutdown() instanceof Shutdown.BrutalKill ? ExitReason.KILLED : ExitReason.SHUTDOWN;
    return reason.equals(told) || (child.restart() != Restart.PERMANENT && reason.isQuiet());
  }

  private void shutdownError(ChildSpec child, Pid pid, ExitReason reason) {
    report(
        Level.ERROR,
        () -> "shutdown_error: " + pid + " ended otherwise than told: " + reason + describe(child),
        null);
  }

  void givesUp(RestartBudget budget) {
    String spent = "gives up: shutdown, reached_max_restart_intensity, ";
    report(Level.ERROR, () -> spent + budget.describe(), null);
  }

  /** What was to be done when it gave up has failed. */
  void actionFailed(RuntimeException cause) {
    report(Level.ERROR, () -> "gives up, and its onGivingUp action failed", cause);
  }

  private static String describe(ChildSpec child) {
    return "\n  child: " + child;
  }

  private static @Nullable Throwable cause(ExitReason reason) {
    return reason instanceof ExitReason.Crash crash ? crash.cause() : null;
  }

  private void report(Level level, Supplier<String> what, @Nullable Throwable cause) {
    Current.kernel()
        .reporter()
        .report(LOG, level, () -> "Supervisor " + supervisor + " " + what.get(), cause);
  }
}
