package dev.troupe.supervisor;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ExitException;
import dev.troupe.process.Self;
import dev.troupe.server.StartException;
import dev.troupe.supervisor.ChildException.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A supervisor as a server: what it does with what arrives. */
final class SupervisorServer {
  private final SupervisorOptions options;
  private final Children children = new Children();
  private final RestartBudget budget;
  private final SupervisorReports reports = new SupervisorReports();
  private final ChildRunner runner = new ChildRunner(children, reports);

  /** A restart has failed, for that reason, and is to be tried again. */
  private record Retry(Child child, long restart, ExitReason reason) {}

  /** A restart has waited for long enough. */
  private record Resume(Child child, long restart) {}

  SupervisorServer(SupervisorOptions options, List<ChildSpec> specs) {
    this.options = options;
    this.budget = new RestartBudget(options.intensity());
    Self.trapExits(true);
    specs.forEach(spec -> children.add(new Child(spec)));
    ChildRunner.Failure failure = runner.startAll(List.copyOf(children.all()));
    if (failure != null) {
      end();
      throw new ExitException(failure.asExit());
    }
  }

  @Nullable Object dispatch(SupervisorMessage message) {
    return switch (message) {
      case SupervisorMessage.StartChild(ChildSpec spec) -> startChild(spec);
      case SupervisorMessage.RestartChild(Object id) -> restartChild(id);
      case SupervisorMessage.TerminateChild(Object id) -> terminateChild(id);
      case SupervisorMessage.DeleteChild(Object id) -> deleteChild(id);
      case SupervisorMessage.GetChildSpec(Object id) ->
          Optional.ofNullable(children.find(id)).map(Child::spec);
      case SupervisorMessage.WhichChildren _ -> children.infos();
      case SupervisorMessage.CountChildren _ -> ChildCount.of(children.all());
    };
  }

  boolean info(Object message) {
    switch (message) {
      case Exit(Pid pid, ExitReason reason) -> childExited(pid, reason);
      case Retry(Child child, long restart, ExitReason reason) -> {
        if (child.isAwaiting(restart)) {
          restart(child, reason);
        }
      }
      case Resume(Child child, long restart) -> {
        if (child.isAwaiting(restart)) {
          regroup(child);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Stops all children, the last first, and hears of nothing else any more. */
  void end() {
    Farewell farewell = new Farewell(reports);
    children.all().reversed().forEach(child -> farewell.stop(List.of(child)));
  }

  // --- what is asked

  private Optional<Pid> startChild(ChildSpec spec) {
    ChildSpecs.check(spec, options.autoShutdown());
    Child there = children.find(spec.id());
    if (there != null) {
      throw present(there);
    }
    Child child = new Child(spec);
    children.add(child);
    try {
      return start(child);
    } catch (StartException e) {
      if (!child.isRunning()) {
        children.remove(child);
      }
      throw e;
    }
  }

  private static RuntimeException present(Child child) {
    Pid process = child.process();
    return process == null
        ? problem(Problem.ALREADY_PRESENT, child.id())
        : StartException.failed("child " + child.id(), new ExitReason.AlreadyStarted(process));
  }

  private Optional<Pid> restartChild(Object id) {
    return start(stopped(id));
  }

  private Optional<Pid> start(Child child) {
    return switch (runner.start(child)) {
      case StartResult.Running(Pid pid) -> Optional.of(pid);
      case StartResult.Ignored _ -> Optional.empty();
      case StartResult.Trouble trouble ->
          throw StartException.failed("child " + child.id(), trouble.reason());
    };
  }

  private boolean terminateChild(Object id) {
    Child child = children.find(id);
    if (child != null) {
      runner.stop(child);
    }
    return child != null;
  }

  private @Nullable Object deleteChild(Object id) {
    children.remove(stopped(id));
    return null;
  }

  private Child stopped(Object id) {
    Child child = children.find(id);
    if (child == null) {
      throw problem(Problem.NOT_FOUND, id);
    }
    if (!child.isStopped()) {
      throw problem(child.isRunning() ? Problem.RUNNING : Problem.RESTARTING, id);
    }
    return child;
  }

  private static ChildException problem(Problem problem, Object id) {
    return new ChildException(problem, "child " + id);
  }

  // --- what happens

  private void childExited(Pid pid, ExitReason reason) {
    Child child = children.running(pid);
    if (child == null) {
      return;
    }
    boolean again = child.isRestartedAfter(reason);
    if (again || !reason.isQuiet()) {
      reports.childTerminated(child.spec(), pid, reason);
    }
    if (again) {
      restart(child, reason);
    } else {
      runner.ended(child);
      shutDownIfDone(child);
    }
  }

  private void shutDownIfDone(Child ended) {
    boolean done =
        switch (options.autoShutdown()) {
          case NEVER -> false;
          case ANY_SIGNIFICANT -> ended.spec().significant();
          case ALL_SIGNIFICANT -> ended.spec().significant() && !children.hasSignificant();
        };
    if (done) {
      Self.stop(ExitReason.SHUTDOWN);
    }
  }

  private void restart(Child child, ExitReason reason) {
    Pid ended = child.lastProcess();
    children.stopped(child);
    if (!budget.spend(child.id(), reason)) {
      giveUp();
      return;
    }
    Duration wait = child.wait(options.intensity());
    if (wait.isZero()) {
      children.restarting(child, ended);
      regroup(child);
    } else {
      runner.stopAll(group(child).reversed());
      long restart = children.restarting(child, ended);
      Self.sendAfter(Self.pid(), new Resume(child, restart), wait);
    }
  }

  private void giveUp() {
    reports.givesUp(budget);
    Self.stop(ExitReason.SHUTDOWN);
    try {
      options.onGivingUp().run();
    } catch (RuntimeException e) {
      Self.pid(); // throws if it was the supervisor's own exit
      reports.actionFailed(e);
    }
  }

  /** Stops those who share the child's fate, and starts them all with it. */
  private void regroup(Child child) {
    Pid ended = child.lastProcess();
    List<Child> group = group(child);
    runner.stopAll(group.reversed());
    ChildRunner.Failure failure =
        runner.startAll(group.stream().filter(c -> children.find(c.id()) == c).toList());
    if (failure != null && failure.trouble() instanceof StartResult.Failed(ExitReason why)) {
      Child failed = failure.child();
      long restart = children.restarting(failed, failed == child ? ended : null);
      Self.pid().send(new Retry(failed, restart, why));
    }
  }

  private List<Child> group(Child child) {
    return switch (options.strategy()) {
      case ONE_FOR_ONE -> List.of(child);
      case ONE_FOR_ALL -> List.copyOf(children.all());
      case REST_FOR_ONE -> children.from(child);
    };
  }
}
