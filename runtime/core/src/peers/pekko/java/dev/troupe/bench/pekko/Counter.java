package dev.troupe.bench.pekko;

import java.util.concurrent.CountDownLatch;
import java.util.function.LongUnaryOperator;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/**
 * An actor: {@code state += 1}, or what it is told to make of it, and the new state is the answer.
 */
final class Counter {
  private long state;

  private Counter() {}

  sealed interface Message {}

  record Increment(ActorRef<Long> replyTo) implements Message {}

  record Update(LongUnaryOperator function, ActorRef<Long> replyTo) implements Message {}

  static Behavior<Message> create() {
    return Behaviors.setup(_ -> new Counter().behavior());
  }

  /** One that says when it is up. */
  static Behavior<Message> create(CountDownLatch up) {
    return Behaviors.setup(_ -> {
      up.countDown();
      return new Counter().behavior();
    });
  }

  private Behavior<Message> behavior() {
    return Behaviors.receiveMessage(message -> {
      switch (message) {
        case Increment(ActorRef<Long> replyTo) -> replyTo.tell(++state);
        case Update(LongUnaryOperator function, ActorRef<Long> replyTo) -> {
          long before = state;
          state = function.applyAsLong(before);
          replyTo.tell(before);
        }
      }
      return Behaviors.same();
    });
  }
}
