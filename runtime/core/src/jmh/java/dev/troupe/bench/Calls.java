package dev.troupe.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * w1, w1d, w1b, w1bd, w2a, w2b: calls of servers that count, with the usual timeout of five
 * seconds.
 */
final class Calls {
  static final int CLIENTS = 8;

  private final List<CounterClient> servers =
      Stream.generate(() -> CounterClient.start(Counter::new)).limit(CLIENTS).toList();

  private static void call(CounterClient server, long times) {
    for (long left = times; left > 0; left--) {
      server.increment();
    }
  }

  private static void callDirectly(CounterClient server, long times) {
    for (long left = times; left > 0; left--) {
      server.incrementDirectly();
    }
  }

  /** w1: a process calls a server. */
  void fromProcess(long times) {
    Crowd.alone(_ -> call(servers.getFirst(), times));
  }

  /** w1d: a process has a handler run. */
  void fromProcessDirectly(long times) {
    Crowd.alone(_ -> callDirectly(servers.getFirst(), times));
  }

  /** w1bd: the thread that runs this has a handler run. */
  void fromThreadDirectly(long times) {
    callDirectly(servers.getFirst(), times);
  }

  /** w1b: the thread that runs this calls a server. */
  void fromThread(long times) {
    call(servers.getFirst(), times);
  }

  /** w2a: eight processes call one server; so often in all. */
  void oneServer(long times) {
    Crowd.of(CLIENTS, _ -> call(servers.getFirst(), times / CLIENTS));
  }

  /** w2b: eight processes call a server each; so often in all. */
  void serverEach(long times) {
    Crowd.of(CLIENTS, index -> call(servers.get(index), times / CLIENTS));
  }

  void end() {
    servers.forEach(server -> server.ref().stop());
  }
}
