package dev.troupe.bench.pekko;

import dev.troupe.bench.Await;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** w3a, w3b, w4, w5: one actor is told numbers, a token goes round a ring, to and fro. */
final class Casts {
  private static final int PRODUCERS = 8;
  private static final int RING = 1000;

  private final ActorRef<Sink.Message> sink;
  private final List<ActorRef<Produce>> producers;
  private final ActorRef<Relay.Message> ring;
  private final ActorRef<Relay.Message> pair;

  private record Produce(long messages) {}

  Casts(Stage stage) {
    sink = stage.spawn(Sink.create());
    producers = stage.spawn(PRODUCERS, Behaviors.receiveMessage(this::produce));
    ring = Relay.ring(stage, RING);
    pair = Relay.ring(stage, 2);
  }

  private Behavior<Produce> produce(Produce order) {
    for (long left = order.messages; left > 0; left--) {
      sink.tell(new Sink.Take(left));
    }
    return Behaviors.same();
  }

  void oneProducer(long messages) {
    produce(1, messages);
  }

  void eightProducers(long messages) {
    produce(PRODUCERS, messages);
  }

  private void produce(int count, long messages) {
    CountDownLatch done = new CountDownLatch(1);
    sink.tell(new Sink.Expect(messages / count * count, done));
    producers.subList(0, count).forEach(it -> it.tell(new Produce(messages / count)));
    Await.zero(done);
  }

  void ring(long hops) {
    travel(ring, hops);
  }

  void toAndFro(long trips) {
    travel(pair, 2 * trips);
  }

  private static void travel(ActorRef<Relay.Message> first, long hops) {
    CountDownLatch end = new CountDownLatch(1);
    first.tell(new Relay.Pass(hops, end));
    Await.zero(end);
  }
}
