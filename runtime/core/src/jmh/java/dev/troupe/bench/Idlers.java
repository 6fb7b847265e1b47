package dev.troupe.bench;

import dev.troupe.process.Self;

/** w7: the live bytes of what does nothing. */
final class Idlers {
  private Idlers() {}

  /** Bytes of one of so many idle servers, and of the client that keeps it. */
  static double servers(int count) {
    return Heap.bytesOfEach(count, () -> CounterClient.start(Counter::new));
  }

  /** The same, linked to one process that traps exits, as a supervisor does. */
  static double linkedServers(int count) {
    double[] bytes = new double[1];
    Crowd.alone(_ -> {
      Self.trapExits(true);
      bytes[0] = Heap.bytesOfEach(count, () -> CounterClient.startLink(Counter::new));
    });
    return bytes[0];
  }
}
