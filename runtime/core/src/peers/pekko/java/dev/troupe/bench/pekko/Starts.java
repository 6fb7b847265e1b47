package dev.troupe.bench.pekko;

import dev.troupe.bench.Await;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.apache.pekko.actor.typed.ActorRef;

/** w6a, w6c: actors that come and go. */
final class Starts {
  private static final long LEAVES = 1_000_000;
  private static final long SUM = LEAVES * (LEAVES - 1) / 2;

  private Starts() {}

  /** w6a: one actor spawns another, stops it, and hears that it is gone. */
  static LongConsumer startAndStop(Stage stage) {
    ActorRef<Starter.Message> starter = stage.spawn(Starter.create());
    return times -> {
      CountDownLatch done = new CountDownLatch(1);
      starter.tell(new Starter.Begin(times, done));
      Await.zero(done);
    };
  }

  /** w6c: a million actors in a tree of ten, summed. */
  static void tree(Stage stage) {
    CountDownLatch done = new CountDownLatch(1);
    stage
        .spawn(
            Sum.create(sum -> {
              if (sum != SUM) {
                throw new IllegalStateException("the sum is " + sum);
              }
              done.countDown();
            }))
        .tell(new Sum.Begin(0, LEAVES));
    Await.zero(done);
  }
}
