package dev.troupe.bench.pekko;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** An actor that passes a token on, until it has made its hops. */
final class Relay {
  private ActorRef<Message> next;

  private Relay() {}

  sealed interface Message {}

  record Pass(long hops, CountDownLatch end) implements Message {}

  record Follow(ActorRef<Message> next) implements Message {}

  static Behavior<Message> create() {
    return Behaviors.setup(_ -> Behaviors.receiveMessage(new Relay()::receive));
  }

  /** So many of them, each of which passes on to the next, and the last to the first. */
  static ActorRef<Message> ring(Stage stage, int size) {
    List<ActorRef<Message>> ring = stage.spawn(size, create());
    for (int i = 0; i < size; i++) {
      ring.get(i).tell(new Follow(ring.get((i + 1) % size)));
    }
    return ring.getFirst();
  }

  private Behavior<Message> receive(Message message) {
    switch (message) {
      case Pass(long hops, CountDownLatch end) when hops == 0 -> end.countDown();
      case Pass(long hops, CountDownLatch end) -> next.tell(new Pass(hops - 1, end));
      case Follow(ActorRef<Message> actor) -> next = actor;
    }
    return Behaviors.same();
  }
}
