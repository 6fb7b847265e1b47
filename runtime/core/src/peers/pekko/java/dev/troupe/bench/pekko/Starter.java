package dev.troupe.bench.pekko;

import java.util.concurrent.CountDownLatch;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Terminated;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** An actor that spawns a counter and stops it, and again when it is gone. */
final class Starter {
  private final ActorContext<Begin> context;
  private long left;
  private CountDownLatch done = new CountDownLatch(0);

  private Starter(ActorContext<Begin> context) {
    this.context = context;
  }

  record Begin(long times, CountDownLatch done) {}

  static Behavior<Begin> create() {
    return Behaviors.setup(context -> {
      Starter starter = new Starter(context);
      return Behaviors.receive(Begin.class)
          .onMessage(Begin.class, starter::begin)
          .onSignal(Terminated.class, _ -> starter.gone())
          .build();
    });
  }

  private Behavior<Begin> begin(Begin begin) {
    left = begin.times;
    done = begin.done;
    return startAndStop();
  }

  private Behavior<Begin> gone() {
    if (--left == 0) {
      done.countDown();
      return Behaviors.same();
    }
    return startAndStop();
  }

  private Behavior<Begin> startAndStop() {
    ActorRef<Counter.Message> child = context.spawnAnonymous(Counter.create());
    context.watch(child);
    context.stop(child);
    return Behaviors.same();
  }
}
