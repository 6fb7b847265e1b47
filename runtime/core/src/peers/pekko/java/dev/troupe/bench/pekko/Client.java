package dev.troupe.bench.pekko;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** An actor that asks, and asks again when it has been answered. */
final class Client {
  private final ActorRef<Message> self;
  private Supplier<CompletionStage<Long>> question;
  private long left;
  private CountDownLatch done;

  private Client(ActorRef<Message> self) {
    this.self = self;
  }

  sealed interface Message {}

  record Begin(Supplier<CompletionStage<Long>> question, long times, CountDownLatch done)
      implements Message {}

  record Answer(long state) implements Message {}

  static Behavior<Message> create() {
    return Behaviors.setup(context -> new Client(context.getSelf()).behavior());
  }

  private Behavior<Message> behavior() {
    return Behaviors.receiveMessage(message -> {
      switch (message) {
        case Begin begin -> begin(begin);
        case Answer _ -> answered();
      }
      return Behaviors.same();
    });
  }

  private void begin(Begin begin) {
    question = begin.question;
    left = begin.times;
    done = begin.done;
    ask();
  }

  private void answered() {
    if (--left == 0) {
      done.countDown();
    } else {
      ask();
    }
  }

  private void ask() {
    question.get().thenAccept(state -> self.tell(new Answer(state)));
  }
}
