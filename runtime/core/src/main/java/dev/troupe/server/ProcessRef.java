package dev.troupe.server;

import dev.troupe.api.MonitorRef;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Kernel;
import org.jspecify.annotations.Nullable;

/** One process. Every server that is started has one of these, so it holds nothing else. */
final class ProcessRef<M> extends LocalServerRef<M> {
  private final ServerProcess<?, M> process;

  ProcessRef(ServerProcess<?, M> process) {
    this.process = process;
  }

  @Override
  ServerProcess<?, ?> target() {
    return process;
  }

  @Override
  Kernel kernel() {
    return process.kernel();
  }

  @Override
  MonitorRef watch() {
    return Self.monitor(process);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProcessRef<?> ref && process == ref.process;
  }

  @Override
  public int hashCode() {
    return process.hashCode();
  }

  @Override
  public String toString() {
    return process.toString();
  }
}
