package dev.troupe.process.internal;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;

/** Notices of ends, as a report looks at them. */
public final class Notices {
  private Notices() {}

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
