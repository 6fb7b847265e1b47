package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.node.Node;
import dev.troupe.process.internal.Current;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A child as its supervisor sees it. */
final class Child {
  private final ChildSpec spec;
  private ChildInfo.State state = ChildInfo.State.STOPPED;

  /** The process; of one that is being restarted, the process that has ended, if there was one. */
  private @Nullable Pid pid;

  /** How often it was going to be started again. */
  private long restarts;

  /** Its last ends, each within the period after the one before; kept if it has a backoff. */
  private int inARow;

  private long lastEnd;

  Child(ChildSpec spec) {
    this.spec = spec;
  }

  ChildSpec spec() {
    return spec;
  }

  Object id() {
    return spec.id();
  }

  boolean isTemporary() {
    return spec.restart() == Restart.TEMPORARY;
  }

  boolean isSupervisor() {
    return spec.type() == ChildType.SUPERVISOR;
  }

  /** Whether an end for that reason is one to restart it after. */
  boolean isRestartedAfter(ExitReason reason) {
    return switch (spec.restart()) {
      case PERMANENT -> true;
      case TRANSIENT -> !reason.isQuiet();
      case TEMPORARY -> false;
    };
  }

  // --- what it is at

  void enter(ChildInfo.State next, @Nullable Pid process) {
    state = next;
    pid = process;
  }

  /** The process it runs as, as far as its supervisor has heard, or null. */
  @Nullable Pid process() {
    return isRunning() ? pid : null;
  }

  /** The process it runs or ran as, or null. */
  @Nullable Pid lastProcess() {
    return pid;
  }

  boolean isRunning() {
    return state == ChildInfo.State.RUNNING;
  }

  boolean isActive() {
    return isRunning() && pid != null && pid.isAlive();
  }

  boolean isRestarting() {
    return state == ChildInfo.State.RESTARTING;
  }

  boolean isStopped() {
    return state == ChildInfo.State.STOPPED;
  }

  /** The number of the restart that is to be made. */
  long nextRestart() {
    return ++restarts;
  }

  /** Whether it is that restart that has not been made yet. */
  boolean isAwaiting(long restart) {
    return isRestarting() && restarts == restart;
  }

  /** How long to wait before it is started again, now that it has ended. */
  Duration wait(Intensity intensity) {
    return spec.backoff().map(backoff -> wait(backoff, intensity)).orElse(Duration.ZERO);
  }

  private Duration wait(Backoff backoff, Intensity intensity) {
    long now = Node.self().monotonicTime();
    boolean again =
        inARow > 0 && Duration.ofNanos(now - lastEnd).compareTo(intensity.period()) <= 0;
    inARow = again ? inARow + 1 : 1;
    lastEnd = now;
    return backoff.delay(inARow, intensity.longestWait(), Current.kernel().random().nextDouble());
  }

  ChildInfo info() {
    return new ChildInfo(spec.id(), Optional.ofNullable(process()), state, spec.type());
  }

  @Override
  public String toString() {
    return spec.toString();
  }
}
