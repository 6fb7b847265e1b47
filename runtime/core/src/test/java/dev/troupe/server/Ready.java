package dev.troupe.server;

import dev.troupe.process.ProcessInfo;
import dev.troupe.process.ProcessInfo.Status;
import dev.troupe.process.Processes;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Servers that do nothing, so that whoever speaks to them next runs the handler himself. */
final class Ready {
  private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

  private Ready() {}

  static ActorClient start() {
    return start(Actor::new);
  }

  static ActorClient start(Supplier<Actor> init) {
    return idle(ActorClient.start(init));
  }

  /** Waits until it has nothing to do. */
  static ActorClient idle(ActorClient server) {
    long begin = System.nanoTime();
    while (isRunning(server)) {
      if (System.nanoTime() - begin > PATIENCE) {
        throw new AssertionError(server.pid() + " does not come to rest");
      }
      Thread.onSpinWait();
    }
    return server.directly();
  }

  private static boolean isRunning(ActorClient server) {
    return Processes.info(server.pid())
        .map(ProcessInfo::status)
        .filter(Status.RUNNING::equals)
        .isPresent();
  }

  /** Which threads run the handlers of a call and of a cast. */
  static List<Thread> handlers(ActorClient server) {
    Thread[] cast = new Thread[1];
    Thread call = server.ask(Thread::currentThread);
    server.tell(() -> cast[0] = Thread.currentThread());
    Sys.getState(server.ref()); // when it has been handled
    return List.of(call, cast[0]);
  }
}
