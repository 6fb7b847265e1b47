package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.server.ServerRef;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What supervisors of every kind are to those who talk to them. */
abstract class SupervisorHandle {
  private final ServerRef<?> ref;

  SupervisorHandle(ServerRef<?> ref) {
    this.ref = ref;
  }

  /** What is the same for all servers: its pid, its end, monitors. */
  public final ServerRef<?> ref() {
    return ref;
  }

  /** The process, dead or alive; see {@link ServerRef#pid()}. */
  public final Pid pid() {
    return ref.pid();
  }

  /** Stops it and its children; returns when it is dead. */
  public final void stop() {
    ref.stop();
  }

  /**
   * Stops it and its children for that reason; see {@link ServerRef#stop(ExitReason, Duration)}. A
   * child that calls this waits for a supervisor that waits for the child, until it is killed.
   *
   * <p>OTP: {@code Supervisor.stop/3}.
   */
  public final void stop(ExitReason reason, Duration timeout) {
    ref.stop(reason, timeout);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof SupervisorHandle handle && ref.equals(handle.ref);
  }

  @Override
  public final int hashCode() {
    return ref.hashCode();
  }

  @Override
  public final String toString() {
    return ref.toString();
  }
}
