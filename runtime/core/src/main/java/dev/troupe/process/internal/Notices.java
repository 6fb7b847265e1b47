package dev.troupe.process.internal;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Match;
import java.util.function.Function;

/** Notices of ends: how they are found in a mailbox, and which of them a report leaves out. */
public final class Notices {
  private Notices() {}

  /** Takes the message of that monitor; the result is why what it watched has ended. */
  public static Function<Object, Match<ExitReason>> down(MonitorRef monitor) {
    return message ->
        message instanceof Down down && down.ref() == monitor
            ? Match.take(down.reason())
            : Match.skip();
  }

  /** Takes the exit of that process, which was linked or has sent a signal; for its reason. */
  public static Function<Object, Match<ExitReason>> exit(Pid pid) {
    return message ->
        message instanceof Exit exit && exit.pid() == pid
            ? Match.take(exit.reason())
            : Match.skip();
  }

  /**
   * Whether a message tells nothing new: that a process has ended which has answered through the
   * alias of its monitor, or that a linked one has ended normally.
   */
  public static boolean isNoNews(Object message) {
    return switch (message) {
      case Down down -> down.ref() instanceof Monitor monitor && monitor.hasAnswered();
      case Exit exit -> exit.reason() instanceof ExitReason.Normal;
      default -> false;
    };
  }
}
