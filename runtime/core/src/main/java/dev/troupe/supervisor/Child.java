package dev.troupe.supervisor;

import dev.troupe.api.Pid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A child as its supervisor sees it. Changed by its {@link Children} alone. */
final class Child {
  private final ChildSpec spec;
  ChildInfo.State state = ChildInfo.State.STOPPED;

  /** The process; of one that is being restarted, the process that has ended, if there was one. */
  @Nullable Pid pid;

  /** How often it was going to be started again. */
  long restarts;

  Child(ChildSpec spec) {
    this.spec = spec;
  }

  ChildSpec spec() {
    return spec;
  }

  Object id() {
    return spec.id();
  }

  boolean isRunning() {
    return state == ChildInfo.State.RUNNING;
  }

  boolean isRestarting() {
    return state == ChildInfo.State.RESTARTING;
  }

  /** Whether it is that restart of it that has not been made yet. */
  boolean isAwaiting(long restart) {
    return isRestarting() && restarts == restart;
  }

  boolean isStopped() {
    return state == ChildInfo.State.STOPPED;
  }

  boolean isPermanent() {
    return spec.restart() == Restart.PERMANENT;
  }

  boolean isTemporary() {
    return spec.restart() == Restart.TEMPORARY;
  }

  ChildInfo info() {
    return new ChildInfo(
        spec.id(), isRunning() ? Optional.ofNullable(pid) : Optional.empty(), state, spec.type());
  }

  @Override
  public String toString() {
    return spec + (pid == null ? "" : ", " + pid);
  }
}
