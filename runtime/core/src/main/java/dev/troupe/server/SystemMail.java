package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.PooledProcess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something the runtime itself asks of a server, in turn with its messages. */
final class SystemMail extends Ask {
  private final Function<ServerProcess<?, ?>, @Nullable Object> work;

  SystemMail(ServerProcess<?, ?> target, Function<ServerProcess<?, ?>, @Nullable Object> work) {
    super(target);
    this.work = work;
  }

  @Override
  protected void deliver(PooledProcess receiver) {
    ((ServerProcess<?, ?>) receiver).handleSystem(this);
  }

  /** Does it, in the server; what it throws is the answer. */
  void run(ServerProcess<?, ?> server) {
    try {
      complete(work.apply(server));
    } catch (RuntimeException e) {
      complete(new Thrown(e));
    } catch (Throwable e) {
      complete(new Failed(ExitReason.crash(e)));
    }
  }
}
