package dev.troupe.bench.pekko;

import java.util.concurrent.CountDownLatch;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Terminated;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** An actor that spawns a child, stops it when it is up, and again when it is gone. */
final class Starter {
  private final ActorContext<Message> context;
  private long left;
  private CountDownLatch done = new CountDownLatch(0);

  private Starter(ActorContext<Message> context) {
    this.context = context;
  }

  sealed interface Message {}

  record Begin(long times, CountDownLatch done) implements Message {}

  private record Up(ActorRef<Void> child) implements Message {}

  static Behavior<Message> create() {
    return Behaviors.setup(context -> {
      Starter starter = new Starter(context);
      return Behaviors.receive(Message.class)
          .onMessage(Begin.class, starter::begin)
          .onMessage(Up.class, starter::stop)
          .onSignal(Terminated.class, _ -> starter.gone())
          .build();
    });
  }

  private Behavior<Message> begin(Begin begin) {
    left = begin.times;
    done = begin.done;
    return start();
  }

  private Behavior<Message> gone() {
    if (--left == 0) {
      done.countDown();
      return Behaviors.same();
    }
    return start();
  }

  private Behavior<Message> start() {
    context.watch(context.spawnAnonymous(child(context.getSelf())));
    return Behaviors.same();
  }

  private static Behavior<Void> child(ActorRef<Message> parent) {
    return Behaviors.setup(context -> {
      parent.tell(new Up(context.getSelf()));
      return Behaviors.empty();
    });
  }

  private Behavior<Message> stop(Up up) {
    context.stop(up.child);
    return Behaviors.same();
  }
}
