package dev.troupe.bench;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** w1, w2b, w4, w5 and w7 with a parked virtual thread for each server. */
final class ParkedCalls {
  private static final int RING = 1000;

  private static final class Counting {
    private final Parked server = Parked.start();
    private long state;

    long increment() {
      return server.call(
          new Parked.Question() {
            @Override
            long answer() {
              return ++state;
            }
          });
    }
  }

  private static final class Passing {
    private final Parked server = Parked.start();
    private Passing next;

    static Passing ring(int size) {
      List<Passing> ring = Stream.generate(Passing::new).limit(size).toList();
      IntStream.range(0, size).forEach(i -> ring.get(i).next = ring.get((i + 1) % size));
      return ring.getFirst();
    }

    void pass(long hops, CountDownLatch end) {
      server.cast(() -> {
        if (hops == 0) {
          end.countDown();
        } else {
          next.pass(hops - 1, end);
        }
      });
    }
  }

  private final List<Counting> servers =
      Stream.generate(Counting::new).limit(Calls.CLIENTS).toList();
  private final Passing ring = Passing.ring(RING);
  private final Passing pair = Passing.ring(2);

  /** A virtual thread calls a server. */
  void fromProcess(long times) {
    Crowd.alone(_ -> call(servers.getFirst(), times));
  }

  /** Eight virtual threads call a server each; so often in all. */
  void serverEach(long times) {
    Crowd.of(Calls.CLIENTS, index -> call(servers.get(index), times / Calls.CLIENTS));
  }

  private static void call(Counting server, long times) {
    for (long left = times; left > 0; left--) {
      server.increment();
    }
  }

  void roundRing(long hops) {
    travel(ring, hops);
  }

  void toAndFro(long trips) {
    travel(pair, 2 * trips);
  }

  private static void travel(Passing first, long hops) {
    CountDownLatch end = new CountDownLatch(1);
    first.pass(hops, end);
    Await.zero(end);
  }

  /** Bytes of one of so many idle servers. */
  static double idle(int count) {
    return Heap.bytesOfEach(count, ParkedCalls::settled);
  }

  private static Counting settled() {
    Counting counting = new Counting();
    counting.increment();
    while (!counting.server.isParked()) {
      Thread.onSpinWait();
    }
    return counting;
  }
}
