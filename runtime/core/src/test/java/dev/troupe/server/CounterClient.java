package dev.troupe.server;

import dev.troupe.testing.Direction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The client of {@link Counter}, as the processor would write it. */
record CounterClient(ServerRef<CounterClient.Message> ref) {
  private static final Behaviour<Counter, Message> BEHAVIOUR =
      Behaviour.<Counter, Message>of(Counter.class, CounterClient::dispatch);

  static CounterClient start(StartOptions options, Supplier<? extends Counter> init) {
    return new CounterClient(BEHAVIOUR.start(options, init));
  }

  int increment() {
    return ref.call(new IncrementCall());
  }

  void reset() {
    ref.cast(new ResetCast());
  }

  private static @Nullable Object dispatch(Counter server, Message message) {
    return switch (message) {
      case IncrementCall() -> server.increment();
      case ResetCast() -> {
        server.reset();
        yield null;
      }
    };
  }

  sealed interface Message {}

  record IncrementCall() implements Message, Call<Message, Integer> {
    @Override
    public boolean direct() {
      return Direction.DIRECT;
    }
  }

  record ResetCast() implements Message, Cast<Message> {
    @Override
    public boolean direct() {
      return Direction.DIRECT;
    }
  }
}
