package dev.troupe.bench.pekko;

import java.util.concurrent.CountDownLatch;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** An actor that is told numbers until it has had so many. */
final class Sink {
  private long sum;
  private long left;
  private CountDownLatch done = new CountDownLatch(0);

  private Sink() {}

  sealed interface Message {}

  record Expect(long messages, CountDownLatch then) implements Message {}

  record Take(long number) implements Message {}

  static Behavior<Message> create() {
    return Behaviors.setup(_ -> Behaviors.receiveMessage(new Sink()::receive));
  }

  private Behavior<Message> receive(Message message) {
    switch (message) {
      case Take(long number) -> take(number);
      case Expect(long messages, CountDownLatch then) -> {
        left = messages;
        done = then;
      }
    }
    return Behaviors.same();
  }

  private void take(long number) {
    sum += number;
    if (--left == 0) {
      done.countDown();
    }
  }

  long sum() {
    return sum;
  }
}
