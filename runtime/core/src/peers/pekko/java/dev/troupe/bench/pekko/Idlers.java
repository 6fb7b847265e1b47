package dev.troupe.bench.pekko;

import dev.troupe.bench.Await;
import dev.troupe.bench.Heap;
import java.util.concurrent.CountDownLatch;

/** w7: the live bytes of what does nothing. */
final class Idlers {
  private Idlers() {}

  /** Bytes of one of so many idle actors, all up, and of the reference that keeps it. */
  static double actors(int count) {
    Stage stage = new Stage();
    double bytes =
        Heap.bytesOfEach(
            count,
            () -> {
              CountDownLatch up = new CountDownLatch(1);
              var actor = stage.spawn(Counter.create(up));
              Await.zero(up);
              return actor;
            });
    stage.end();
    return bytes;
  }
}
