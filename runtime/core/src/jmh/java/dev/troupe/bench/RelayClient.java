package dev.troupe.bench;

import dev.troupe.server.Behaviour;
import dev.troupe.server.Cast;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The client of {@link Relay}, in the shape of a generated one. */
final class RelayClient {
  private static final Behaviour<Relay, Message> BEHAVIOUR =
      Behaviour.of(Relay.class, RelayClient::dispatch);

  private final ServerRef<Message> ref;

  private RelayClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  static RelayClient start(Supplier<? extends Relay> init) {
    return new RelayClient(BEHAVIOUR.start(StartOptions.defaults(), init));
  }

  /** So many of them, each of which passes on to the next, and the last to the first. */
  static RelayClient ring(int size) {
    List<RelayClient> ring = Stream.generate(() -> start(Relay::new)).limit(size).toList();
    for (int i = 0; i < size; i++) {
      ring.get(i).follow(ring.get((i + 1) % size));
    }
    return ring.getFirst();
  }

  void follow(RelayClient client) {
    ref.cast(new FollowCast(client));
  }

  void pass(long hops, CountDownLatch end) {
    ref.cast(new PassCast(hops, end));
  }

  private static Object dispatch(Relay server, Message message) {
    return switch (message) {
      case PassCast(long hops, CountDownLatch end) -> {
        server.pass(hops, end);
        yield null;
      }
      case FollowCast(RelayClient client) -> {
        server.follow(client);
        yield null;
      }
    };
  }

  sealed interface Message {}

  record PassCast(long hops, CountDownLatch end) implements Message, Cast<Message> {}

  record FollowCast(RelayClient client) implements Message, Cast<Message> {}
}
