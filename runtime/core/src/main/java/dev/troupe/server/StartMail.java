package dev.troupe.server;

import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.PooledProcess;
import java.util.function.Supplier;

/** The first thing in a server's mailbox: its constructor, and who waits for it to return. */
final class StartMail extends Ask {
  /** The answer when the constructor has said {@code Self.ignore()}. */
  static final Object IGNORED = new Object();

  private final Supplier<?> init;

  StartMail(ServerProcess<?, ?> target, Supplier<?> init) {
    super(target);
    this.init = init;
  }

  Supplier<?> init() {
    return init;
  }

  @Override
  protected void deliver(PooledProcess receiver) {
    ((ServerProcess<?, ?>) receiver).initialize(this);
  }

  @Override
  public String toString() {
    return "start";
  }
}
