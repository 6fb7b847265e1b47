package dev.troupe.task;

import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Notices;
import dev.troupe.process.internal.Ties;
import dev.troupe.supervisor.Shutdown;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the owner of a task ends it, and what it then knows of it. */
final class TaskShutdown {
  private TaskShutdown() {}

  static <T extends @Nullable Object> Optional<TaskResult<T>> shutdown(
      Pid pid, MonitorRef ref, Shutdown how) {
    ExitReason asked = how instanceof Shutdown.BrutalKill ? ExitReason.KILLED : ExitReason.SHUTDOWN;
    ExitReason reason = end(pid, how);
    if (reason.equals(ExitReason.NOPROC)) {
      reason = takeReason(ref).orElse(reason);
    }
    Self.demonitorAndFlush(ref);
    Optional<TaskResult<T>> reply = TaskMail.takeReply(ref);
    return reply.isPresent() || reason.equals(asked)
        ? reply
        : Optional.of(new TaskResult.Exited<>(reason));
  }

  /** Of one that was dead already; its death may be in the middle of being told. */
  private static Optional<ExitReason> takeReason(MonitorRef ref) {
    return Ties.isActive(Current.process(), ref)
        ? Optional.of(Self.receive(Notices.down(ref)))
        : Self.receive(Notices.down(ref), Duration.ZERO);
  }

  /** Unlinks and ends it; returns why it ended. */
  private static ExitReason end(Pid pid, Shutdown how) {
    MonitorRef end = Self.monitor(pid);
    boolean kill = how instanceof Shutdown.BrutalKill;
    Self.unlinkAndExit(pid, kill ? ExitReason.KILL : ExitReason.SHUTDOWN);
    if (how instanceof Shutdown.After(Duration patience)) {
      Optional<ExitReason> inTime = Self.receive(Notices.down(end), patience);
      if (inTime.isPresent()) {
        return inTime.get();
      }
      pid.exit(ExitReason.KILL);
    }
    return Self.receive(Notices.down(end));
  }
}
