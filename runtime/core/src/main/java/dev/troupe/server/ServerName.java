package dev.troupe.server;

import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.NameRegistry;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Kernel;
import org.jspecify.annotations.Nullable;

/** What a server is called, and by whom. */
sealed interface ServerName {
  /** Who has the name now, or null. */
  @Nullable Pid whereis();

  /** Monitors whoever has the name now, or returns null if nobody does and that is not told. */
  @Nullable MonitorRef monitor();

  /** A name of the node's own. */
  record Local(Kernel kernel, String name) implements ServerName {
    @Override
    public @Nullable Pid whereis() {
      return kernel.names().whereis(name);
    }

    @Override
    public MonitorRef monitor() {
      return Self.monitor(name);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A name in a registry. */
  record Via<N>(NameRegistry<N> registry, N name) implements ServerName {
    public Via {
      registry.checkName(name);
    }

    /** Registers the calling process; returns who has the name already, or null. */
    @Nullable Pid register() {
      return registry.registerName(name).orElse(null);
    }

    @Override
    public @Nullable Pid whereis() {
      return registry.whereisName(name).orElse(null);
    }

    @Override
    public @Nullable MonitorRef monitor() {
      return registry.whereisName(name).map(Self::monitor).orElse(null);
    }

    @Override
    public String toString() {
      return registry + ", " + name;
    }
  }
}
