package dev.troupe.bench;

import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import java.util.function.Supplier;

/** The client of {@link Counter}, in the shape of a generated one. */
final class CounterClient {
  private static final Behaviour<Counter, Message> BEHAVIOUR =
      Behaviour.of(Counter.class, CounterClient::dispatch);

  private final ServerRef<Message> ref;

  private CounterClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  static CounterClient start(Supplier<? extends Counter> init) {
    return new CounterClient(BEHAVIOUR.start(StartOptions.defaults(), init));
  }

  static CounterClient startLink(Supplier<? extends Counter> init) {
    return new CounterClient(BEHAVIOUR.startLink(StartOptions.defaults(), init));
  }

  long increment() {
    return ref.call(new IncrementCall());
  }

  /** The same, asked for on the caller's thread. */
  long incrementDirectly() {
    return ref.call(new IncrementDirectlyCall());
  }

  ServerRef<Message> ref() {
    return ref;
  }

  private static Object dispatch(Counter server, Message message) {
    return switch (message) {
      case IncrementCall() -> server.increment();
      case IncrementDirectlyCall() -> server.increment();
    };
  }

  sealed interface Message {}

  record IncrementCall() implements Message, Call<Message, Long> {}

  record IncrementDirectlyCall() implements Message, Call<Message, Long> {
    @Override
    public boolean direct() {
      return true;
    }
  }
}
