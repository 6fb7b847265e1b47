package dev.troupe.bench;

import dev.troupe.server.Behaviour;
import dev.troupe.server.Cast;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import java.util.function.Supplier;

/** The client of {@link Sum}, in the shape of a generated one. */
final class SumClient {
  private static final Behaviour<Sum, Message> BEHAVIOUR =
      Behaviour.of(Sum.class, SumClient::dispatch);

  private final ServerRef<Message> ref;

  private SumClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  static SumClient start(Supplier<? extends Sum> init) {
    return new SumClient(BEHAVIOUR.start(StartOptions.defaults(), init));
  }

  void begin(long first, long leaves) {
    ref.cast(new BeginCast(first, leaves, this));
  }

  void add(long number) {
    ref.cast(new AddCast(number));
  }

  private static Object dispatch(Sum server, Message message) {
    return switch (message) {
      case AddCast(long number) -> {
        server.add(number);
        yield null;
      }
      case BeginCast(long first, long leaves, SumClient own) -> {
        server.begin(first, leaves, own);
        yield null;
      }
    };
  }

  sealed interface Message {}

  record BeginCast(long first, long leaves, SumClient own) implements Message, Cast<Message> {}

  record AddCast(long number) implements Message, Cast<Message> {}
}
