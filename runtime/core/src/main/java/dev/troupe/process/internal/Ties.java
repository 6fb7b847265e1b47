package dev.troupe.process.internal;

import dev.troupe.api.Alias;
import dev.troupe.api.Destination;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.AliasMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Links, monitors and aliases, as a process makes and ends them. */
public final class Ties {
  private Ties() {}

  public static void link(LocalProcess self, Pid other) {
    Relations.link(self, LocalProcess.of(other));
    self.checkpoint();
  }

  public static void unlink(LocalProcess self, Pid other) {
    Relations.unlink(self, LocalProcess.of(other));
  }

  /** No checkpoint lies between the two: a process that dies meanwhile still does both. */
  public static void unlinkAndExit(LocalProcess self, Pid other, ExitReason reason) {
    LocalProcess target = LocalProcess.of(other);
    Relations.unlink(self, target);
    target.signal(self, reason);
  }

  public static MonitorRef monitor(LocalProcess self, Pid other, @Nullable AliasMode alias) {
    return Monitor.start(self, LocalProcess.of(other), null, alias);
  }

  public static MonitorRef monitor(LocalProcess self, String name) {
    LocalProcess target = self.kernel().names().whereis(Names.check(name));
    return Monitor.start(self, target, name, null);
  }

  public static boolean demonitor(LocalProcess self, MonitorRef ref, boolean flush) {
    Monitor monitor = own(self, ref);
    boolean active = monitor.stop();
    if (flush) {
      monitor.flush();
    }
    return active;
  }

  /** Whether what the monitor has to say is still to come. */
  public static boolean isActive(LocalProcess self, MonitorRef ref) {
    return own(self, ref).isActive();
  }

  private static Monitor own(LocalProcess self, MonitorRef ref) {
    if (Objects.requireNonNull(ref, "monitor") instanceof Monitor monitor
        && monitor.owner() == self) {
      return monitor;
    }
    throw new IllegalArgumentException(ref + " is not a monitor of " + self + "'s own");
  }

  public static Alias alias(LocalProcess self, AliasMode mode, boolean priority) {
    if (Objects.requireNonNull(mode, "mode") == AliasMode.DEMONITOR
        || mode == AliasMode.REPLY_DEMONITOR) {
      throw new IllegalArgumentException(
          "mode: " + mode + " is for the alias of a monitor; see Self.monitor(Pid, AliasMode)");
    }
    return new OwnAlias(self, mode, priority);
  }

  public static boolean unalias(LocalProcess self, Destination alias) {
    OwnAlias own =
        switch (Objects.requireNonNull(alias, "alias")) {
          case OwnAlias its -> its;
          case Monitor monitor -> monitor.alias();
          default -> null;
        };
    return own != null && own.isOwnedBy(self) && own.deactivate();
  }
}
