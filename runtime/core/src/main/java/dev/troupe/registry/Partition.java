package dev.troupe.registry;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.registry.PartitionMessage.Lock;
import dev.troupe.registry.PartitionMessage.Unlock;
import dev.troupe.server.Behaviour;
import dev.troupe.server.CurrentCall;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The process that those who are registered are linked to: it cleans up after them, and they do not
 * outlive it. It also keeps the locks. OTP: {@code Registry.Partition}.
 */
final class Partition {
  private static final Behaviour<Partition, PartitionMessage> BEHAVIOUR =
      Behaviour.<Partition, PartitionMessage>of(Partition.class, Partition::handle)
          .onInfo(Partition::info);

  private final Consumer<Pid> cleanUp;
  private final Locks locks = new Locks();

  private Partition(Consumer<Pid> cleanUp) {
    this.cleanUp = cleanUp;
    Self.trapExits(true);
  }

  /** Starts one; what it does about the dead runs in it. */
  static ServerRef<PartitionMessage> startLink(Consumer<Pid> cleanUp) {
    return BEHAVIOUR.startLink(StartOptions.defaults(), () -> new Partition(cleanUp));
  }

  private @Nullable Object handle(PartitionMessage message) {
    switch (message) {
      case Lock lock -> locks.ask(lock.key(), CurrentCall.from(lock));
      case Unlock unlock -> locks.release(unlock.holder());
    }
    return null;
  }

  private boolean info(Object message) {
    switch (message) {
      case Exit exit when exit.pid().isAlive() -> {
        // a signal that somebody sent: it is not dead
      }
      case Exit exit -> cleanUp.accept(exit.pid());
      case Down down -> locks.release(down.ref());
      default -> {
        return false;
      }
    }
    return true;
  }
}
