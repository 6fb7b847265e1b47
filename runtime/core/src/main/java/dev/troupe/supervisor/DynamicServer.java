package dev.troupe.supervisor;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.server.StartException;
import dev.troupe.supervisor.ChildException.Problem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dynamic supervisor as a server: what it does with what arrives. */
final class DynamicServer {
  private final DynamicSupervisorOptions options;
  private final RestartBudget budget;
  private final SupervisorReports reports = new SupervisorReports();

  /** By process; those that are being restarted, by the process that has ended. */
  private final Map<Pid, Child> children = new LinkedHashMap<>();

  /** A restart has failed, for that reason, and is to be tried again. */
  private record Retry(Pid ended, ExitReason reason) {}

  /** A restart has waited for long enough. */
  private record Resume(Pid ended) {}

  DynamicServer(DynamicSupervisorOptions options) {
    this.options = options;
    this.budget = new RestartBudget(options.intensity());
    Self.trapExits(true);
  }

  @Nullable Object dispatch(DynamicMessage message) {
    return switch (message) {
      case DynamicMessage.StartChild(ChildSpec spec) -> startChild(spec);
      case DynamicMessage.TerminateChild(Pid pid) -> terminateChild(pid);
      case DynamicMessage.WhichChildren _ -> children.values().stream().map(Child::info).toList();
      case DynamicMessage.CountChildren _ -> ChildCount.of(children.values());
    };
  }

  boolean info(Object message) {
    switch (message) {
      case Exit(Pid pid, ExitReason reason) -> childExited(pid, reason);
      case Retry(Pid ended, ExitReason reason) -> {
        Child child = children.get(ended);
        if (child != null) {
          restart(child, ended, reason);
        }
      }
      case Resume(Pid ended) -> {
        Child child = children.get(ended);
        if (child != null) {
          startAgain(child, ended);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Stops all children at once, and hears of nothing else any more. */
  void end() {
    new Farewell(reports).stop(children.values());
  }

  private Optional<Pid> startChild(ChildSpec spec) {
    if (children.size() >= options.maxChildren()) {
      throw new ChildException(Problem.MAX_CHILDREN, options.toString());
    }
    return switch (StartResult.of(spec)) {
      case StartResult.Running(Pid pid) -> {
        started(new Child(spec), pid);
        yield Optional.of(pid);
      }
      case StartResult.Ignored _ -> Optional.empty();
      case StartResult.Trouble trouble -> {
        givenUp(new Child(spec), trouble);
        throw StartException.failed("child " + spec.id(), trouble.reason());
      }
    };
  }

  private void started(Child child, Pid pid) {
    enter(child, pid);
    reports.progress(child.spec(), pid);
  }

  private void enter(Child child, Pid pid) {
    child.enter(ChildInfo.State.RUNNING, pid);
    children.put(pid, child);
  }

  /** One that is starting still, while this is to stop, is stopped with the others. */
  private void givenUp(Child child, StartResult.Trouble trouble) {
    if (trouble instanceof StartResult.GivenUp givenUp) {
      givenUp.starting().ifPresent(pid -> enter(child, pid));
    }
  }

  private boolean terminateChild(Pid pid) {
    Child child = children.remove(pid);
    if (child != null && child.isRunning()) {
      reports.stopped(child.spec(), pid, ChildStop.stop(pid, child.spec().shutdown()));
    }
    return child != null;
  }

  private void childExited(Pid pid, ExitReason reason) {
    Child child = children.get(pid);
    if (child == null || !child.isRunning()) {
      return;
    }
    boolean again = child.isRestartedAfter(reason);
    if (again || !reason.isQuiet()) {
      reports.childTerminated(child.spec(), pid, reason);
    }
    if (again) {
      restart(child, pid, reason);
    } else {
      children.remove(pid);
    }
  }

  private void restart(Child child, Pid ended, ExitReason reason) {
    if (!budget.spend(child.id(), reason)) {
      children.remove(ended);
      reports.givesUp(budget);
      Self.stop(ExitReason.SHUTDOWN);
      return;
    }
    child.enter(ChildInfo.State.RESTARTING, ended);
    Duration wait = child.wait(options.intensity());
    if (wait.isZero()) {
      startAgain(child, ended);
    } else {
      Self.sendAfter(Self.pid(), new Resume(ended), wait);
    }
  }

  private void startAgain(Child child, Pid ended) {
    switch (StartResult.of(child.spec())) {
      case StartResult.Running(Pid pid) -> {
        children.remove(ended);
        started(child, pid);
      }
      case StartResult.Ignored _ -> children.remove(ended);
      case StartResult.GivenUp givenUp -> {
        children.remove(ended);
        givenUp(child, givenUp);
      }
      case StartResult.Failed(ExitReason failure) -> {
        reports.startError(child.spec(), failure);
        Self.pid().send(new Retry(ended, failure));
      }
    }
  }
}
