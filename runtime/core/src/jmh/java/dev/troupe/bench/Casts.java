package dev.troupe.bench;

import java.util.concurrent.CountDownLatch;

/** w3a, w3b, w4, w5: casts to one server, round a ring, to and fro. */
final class Casts {
  private static final int PRODUCERS = 8;
  private static final int RING = 1000;

  private final SinkClient sink = SinkClient.start(Sink::new);
  private final RelayClient ring = RelayClient.ring(RING);
  private final RelayClient pair = RelayClient.ring(2);

  /** w3a: one process casts to a server, until it has had all. */
  void oneProducer(long messages) {
    produce(1, messages);
  }

  /** w3b: eight processes cast to a server, until it has had all. */
  void eightProducers(long messages) {
    produce(PRODUCERS, messages);
  }

  private void produce(int producers, long messages) {
    CountDownLatch done = new CountDownLatch(1);
    sink.expect(messages / producers * producers, done);
    Crowd.of(producers, _ -> take(messages / producers));
    Await.zero(done);
  }

  private void take(long messages) {
    for (long left = messages; left > 0; left--) {
      sink.take(left);
    }
  }

  /** w4: a token makes so many hops round a thousand servers. */
  void roundRing(long hops) {
    travel(ring, hops);
  }

  /** w5: a token goes to and fro between two servers, so many round trips. */
  void toAndFro(long trips) {
    travel(pair, 2 * trips);
  }

  private static void travel(RelayClient first, long hops) {
    CountDownLatch end = new CountDownLatch(1);
    first.pass(hops, end);
    Await.zero(end);
  }
}
