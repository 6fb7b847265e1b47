package dev.troupe.bench;

import java.util.concurrent.CountDownLatch;

/** A server that passes a token on to the next one until it has made its way. */
final class Relay {
  private RelayClient next;

  void follow(RelayClient client) {
    next = client;
  }

  void pass(long hops, CountDownLatch end) {
    if (hops == 0) {
      end.countDown();
    } else {
      next.pass(hops - 1, end);
    }
  }
}
