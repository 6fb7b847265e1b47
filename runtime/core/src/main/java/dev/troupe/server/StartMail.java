package dev.troupe.server;

import dev.troupe.api.Pid;
import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.PooledProcess;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The first thing in a server's mailbox: its constructor, and who waits for it to return. */
final class StartMail extends Ask {
  /** The answer when the constructor has said {@code Self.ignore()}. */
  static final Object IGNORED = new Object();

  /** Owned by the server; null when it has been taken. */
  private @Nullable Supplier<?> init;

  private final ServerName.@Nullable Via<?> name;

  StartMail(ServerProcess<?, ?> target, Supplier<?> init, ServerName.@Nullable Via<?> name) {
    super(target);
    this.init = init;
    this.name = name;
  }

  /** Registers the calling process, which is the server; returns who has the name, or null. */
  @Nullable Pid register() {
    return name == null ? null : name.register();
  }

  /** The constructor, once: what it has captured must not live as long as the server. */
  Supplier<?> takeInit() {
    Supplier<?> taken = Objects.requireNonNull(init, "a server that was started already");
    init = null;
    return taken;
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
