package dev.troupe.bench.pekko;

import java.util.function.LongConsumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** An actor of a tree of ten: it spawns its children, adds up what they say, and is done. */
final class Sum {
  private static final int FAN = 10;

  private final ActorContext<Message> context;
  private final LongConsumer parent;
  private long sum;
  private int left = FAN;

  private Sum(ActorContext<Message> context, LongConsumer parent) {
    this.context = context;
    this.parent = parent;
  }

  sealed interface Message {}

  record Begin(long first, long leaves) implements Message {}

  record Add(long number) implements Message {}

  static Behavior<Message> create(LongConsumer parent) {
    return Behaviors.setup(context -> Behaviors.receiveMessage(new Sum(context, parent)::receive));
  }

  private Behavior<Message> receive(Message message) {
    return switch (message) {
      case Begin(long first, long leaves) -> begin(first, leaves);
      case Add(long number) -> add(number);
    };
  }

  private Behavior<Message> begin(long first, long leaves) {
    if (leaves == 1) {
      parent.accept(first);
      return Behaviors.stopped();
    }
    ActorRef<Message> self = context.getSelf();
    long share = leaves / FAN;
    for (int i = 0; i < FAN; i++) {
      context
          .spawnAnonymous(create(number -> self.tell(new Add(number))))
          .tell(new Begin(first + i * share, share));
    }
    return Behaviors.same();
  }

  private Behavior<Message> add(long number) {
    sum += number;
    if (--left > 0) {
      return Behaviors.same();
    }
    parent.accept(sum);
    return Behaviors.stopped();
  }
}
