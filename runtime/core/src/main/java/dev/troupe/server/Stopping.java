package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.PooledProcess;
import dev.troupe.process.internal.Scope;
import dev.troupe.process.internal.Watch;

/** How one asks a server to stop, and waits until it has. */
final class Stopping {
  private Stopping() {}

  /** Returns why the server ended, or why that cannot be awaited. */
  static ExitReason stop(ServerProcess<?, ?> target, ExitReason reason, long deadline) {
    LocalProcess self = Current.process();
    if (self == target) {
      return ExitReason.CALLING_SELF;
    }
    if (!Scope.isOver(self, deadline) && Direct.stop(target, reason, self)) {
      self.checkpoint();
      return target.exitReason();
    }
    End end = new End(target);
    if (!target.addWatcher(end)) {
      return ExitReason.NOPROC;
    }
    target.enqueue(new SystemMail(target, server -> server.stop(reason)));
    target.stopRequested(reason);
    if (!end.await(self, deadline) && end.abandon()) {
      target.removeWatcher(end);
      return ExitReason.TIMEOUT;
    }
    return end.outcome() instanceof Ask.Failed(ExitReason why) ? why : ExitReason.NORMAL;
  }

  /** The end of a process, as something to wait for. */
  private static final class End extends Ask implements Watch {
    End(LocalProcess target) {
      super(target);
    }

    @Override
    public void down(ExitReason reason) {
      complete(new Failed(reason));
    }

    @Override
    public void detach() {}

    @Override
    protected void deliver(PooledProcess receiver) {
      throw new AssertionError("it is waited for, not sent");
    }
  }
}
