package dev.troupe.bench;

import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The client of {@link Sink}, in the shape of a generated one. */
final class SinkClient {
  private static final Behaviour<Sink, Message> BEHAVIOUR =
      Behaviour.of(Sink.class, SinkClient::dispatch);

  private final ServerRef<Message> ref;

  private SinkClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  static SinkClient start(Supplier<? extends Sink> init) {
    return new SinkClient(BEHAVIOUR.start(StartOptions.defaults(), init));
  }

  void expect(long messages, CountDownLatch then) {
    ref.cast(new ExpectCast(messages, then));
  }

  void take(long number) {
    ref.cast(new TakeCast(number));
  }

  long sum() {
    return ref.call(new SumCall());
  }

  private static Object dispatch(Sink server, Message message) {
    return switch (message) {
      case TakeCast(long number) -> {
        server.take(number);
        yield null;
      }
      case ExpectCast(long messages, CountDownLatch then) -> {
        server.expect(messages, then);
        yield null;
      }
      case SumCall() -> server.sum();
    };
  }

  sealed interface Message {}

  record TakeCast(long number) implements Message, Cast<Message> {}

  record ExpectCast(long messages, CountDownLatch then) implements Message, Cast<Message> {}

  record SumCall() implements Message, Call<Message, Long> {}
}
