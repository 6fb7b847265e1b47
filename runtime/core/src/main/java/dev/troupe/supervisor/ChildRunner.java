package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts and stops the children of one supervisor, keeps account of them, and reports. */
final class ChildRunner {
  private final Children children;
  private final SupervisorReports reports;

  ChildRunner(Children children, SupervisorReports reports) {
    this.children = children;
    this.reports = reports;
  }

  /** A child that did not start. */
  record Failure(Child child, StartResult.Trouble trouble) {
    /** The reason a supervisor ends with that does not start because of this. */
    ExitReason asExit() {
      return switch (trouble) {
        case StartResult.Failed(ExitReason reason) ->
            ExitReason.shutdown(new FailedToStartChild(child.id(), reason));
        case StartResult.GivenUp givenUp -> givenUp.reason();
      };
    }
  }

  StartResult start(Child child) {
    StartResult result = StartResult.of(child.spec());
    switch (result) {
      case StartResult.Running(Pid pid) -> {
        children.started(child, pid);
        reports.progress(child.spec(), pid);
      }
      case StartResult.Ignored _ -> ended(child);
      case StartResult.GivenUp givenUp ->
          givenUp.starting().ifPresent(pid -> children.started(child, pid));
      case StartResult.Failed _ -> {}
    }
    return result;
  }

  /** Starts one after the other, up to one that does not start. */
  @Nullable Failure startAll(List<Child> group) {
    for (Child child : group) {
      if (start(child) instanceof StartResult.Trouble trouble) {
        if (trouble instanceof StartResult.Failed(ExitReason reason)) {
          reports.startError(child.spec(), reason);
        }
        return new Failure(child, trouble);
      }
    }
    return null;
  }

  /** Stops one after the other, each dead before the next. */
  void stopAll(Collection<Child> group) {
    group.forEach(this::stop);
  }

  /** Stops it if it runs, and does not restart it if that was planned. */
  void stop(Child child) {
    Pid pid = child.process();
    if (pid != null) {
      reports.stopped(child.spec(), pid, ChildStop.stop(pid, child.spec().shutdown()));
    }
    ended(child);
  }

  /** It has no process any more; a temporary one is forgotten. */
  void ended(Child child) {
    if (child.isTemporary()) {
      children.remove(child);
    } else {
      children.stopped(child);
    }
  }
}
