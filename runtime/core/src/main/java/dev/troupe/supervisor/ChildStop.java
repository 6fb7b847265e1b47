package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Notices;
import java.time.Duration;

/** How the calling process stops one it is linked to, and waits for its death. */
final class ChildStop {
  private ChildStop() {}

  /** Stops it as was said; when this returns it is dead and no exit of it is in the mailbox. */
  static ExitReason stop(Pid pid, Shutdown how) {
    MonitorRef monitor = Self.monitor(pid);
    ExitReason reason =
        switch (how) {
          case Shutdown.BrutalKill _ -> kill(pid, monitor);
          case Shutdown.Infinity _ -> {
            pid.exit(ExitReason.SHUTDOWN);
            yield Self.receive(Notices.down(monitor));
          }
          case Shutdown.After(Duration patience) -> {
            pid.exit(ExitReason.SHUTDOWN);
            yield Self.receive(Notices.down(monitor), patience).orElseGet(() -> kill(pid, monitor));
          }
        };
    return unlinkAndFlush(pid, reason);
  }

  private static ExitReason kill(Pid pid, MonitorRef monitor) {
    pid.exit(ExitReason.KILL);
    return Self.receive(Notices.down(monitor));
  }

  /** One that was dead before it was monitored has told its reason to its links only. */
  private static ExitReason unlinkAndFlush(Pid pid, ExitReason reason) {
    Self.unlink(pid);
    ExitReason told = Self.receive(Notices.exit(pid), Duration.ZERO).orElse(reason);
    return reason instanceof ExitReason.NoProc ? told : reason;
  }
}
