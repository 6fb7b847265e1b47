package dev.troupe.application;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ExitException;
import dev.troupe.process.Match;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.Notices;
import dev.troupe.server.CallException;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartException;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.Supervisor;
import dev.troupe.supervisor.SupervisorOptions;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread that keeps the machine running while the tree lives; as a process, the parent of all.
 * It writes the fields here before it tells the starter that the tree has started, and the last of
 * them before it ends.
 */
final class Master {
  private static final int CRASHED = 1;

  private final Supplier<Supervisor> start;
  private final Pid starter = Self.pid();
  private final Thread hook = Thread.ofPlatform().name("troupe-stop").unstarted(this::stop);

  private volatile boolean gaveUp;
  private volatile boolean stopping;
  private volatile @Nullable Pid pid;
  private volatile @Nullable ServerRef<Root.Start> root;
  private volatile @Nullable Supervisor tree;
  private volatile ExitReason end = ExitReason.SHUTDOWN;

  /** What the master has to tell who starts it. */
  private record Outcome(Master of, @Nullable StartException failure) {}

  /** Refuses children that cannot be. */
  Master(SupervisorOptions options, List<ChildSpec> children) {
    SupervisorOptions watched = options.onGivingUp(() -> gaveUp = true);
    List<ChildSpec> checked = List.copyOf(children);
    Supervisor.childSpec("tree", watched, checked);
    this.start = () -> Supervisor.startLink(watched, checked);
  }

  /** Starts the tree; returns when it has started. By the starter. */
  void launch() {
    Thread.ofPlatform().name("troupe-application").start(this::run);
    Outcome outcome =
        Self.receive(message ->
            message instanceof Outcome its && its.of == this
                ? Match.take(its)
                : Match.<Outcome>skip());
    if (outcome.failure != null) {
      throw outcome.failure;
    }
  }

  Supervisor tree() {
    return Objects.requireNonNull(tree);
  }

  /** Waits until nothing is left; returns why the tree has ended. By anybody. */
  ExitReason await() {
    Self.receive(Notices.down(Self.monitor(Objects.requireNonNull(pid))));
    return end;
  }

  /** Returns when the tree is dead. By anybody, the machine's own shutdown among them. */
  void stop() {
    stopping = true;
    ServerRef<Root.Start> running = root;
    try {
      if (running != null) {
        running.stop();
      }
    } catch (CallException e) {
      if (running.isAlive()) {
        throw e;
      }
    }
  }

  // --- the master's thread

  private void run() {
    pid = Self.pid();
    Self.trapExits(true);
    ServerRef<Root.Start> running = Root.startLink(reason -> end = reason);
    root = running;
    StartException failure = start(running);
    if (failure != null) {
      stop();
    }
    LocalProcess.of(starter).post(new Outcome(this, failure));
    Self.receive(Notices.down(running.monitor()));
    forgetHook();
    if (!stopping && (gaveUp || !end.isQuiet())) {
      Current.kernel().reporter().finish(); // the log may be closed as soon as the machine stops
      System.exit(CRASHED);
    }
  }

  private @Nullable StartException start(ServerRef<Root.Start> running) {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      tree = running.call(new Root.Start(start));
      return null;
    } catch (StartException e) {
      return e;
    } catch (ExitException e) {
      return StartException.failed("the application", e.reason());
    } catch (IllegalStateException e) {
      return StartException.failed("the application", ExitReason.crash(e));
    }
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      stopping = true; // the machine stops already
    }
  }
}
