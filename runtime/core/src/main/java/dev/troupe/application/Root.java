package dev.troupe.application;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.process.StopRequestedException;
import dev.troupe.process.internal.Notices;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartException;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.Supervisor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The process above the tree: it can be told to stop while the tree is still starting. */
final class Root {
  private static final Behaviour<Root, Start> BEHAVIOUR =
      Behaviour.<Root, Start>of(Root.class, (root, start) -> root.start(start.tree))
          .onInfo(Root::info)
          .onTerminate((root, _) -> root.stopTree());

  private final Consumer<ExitReason> ended;
  private @Nullable Pid tree;

  private Root(Consumer<ExitReason> ended) {
    this.ended = ended;
    Self.trapExits(true);
  }

  /**
   * @param ended is told why the tree has ended, before this ends
   */
  static ServerRef<Start> startLink(Consumer<ExitReason> ended) {
    return BEHAVIOUR.startLink(StartOptions.defaults(), () -> new Root(ended));
  }

  /** Has it start the tree. */
  record Start(Supplier<Supervisor> tree) implements Call<Start, Supervisor> {
    @Override
    public long timeoutMillis() {
      return Long.MAX_VALUE;
    }

    @Override
    public boolean declares(Exception thrown) {
      return thrown instanceof StartException;
    }
  }

  private Supervisor start(Supplier<Supervisor> start) {
    try {
      Supervisor started = Self.unlessStopped(start);
      tree = started.pid();
      return started;
    } catch (StopRequestedException e) {
      tree = e.starting().orElse(null);
      throw StartException.failed("the application", e.reason());
    }
  }

  private boolean info(Object message) {
    if (message instanceof Exit(Pid pid, ExitReason reason) && pid == tree) {
      tree = null;
      ended.accept(reason);
      Self.stop();
    }
    return true;
  }

  private void stopTree() {
    Pid running = tree;
    if (running != null) {
      MonitorRef monitor = Self.monitor(running);
      running.exit(ExitReason.SHUTDOWN);
      ended.accept(Self.receive(Notices.down(monitor)));
    }
  }
}
