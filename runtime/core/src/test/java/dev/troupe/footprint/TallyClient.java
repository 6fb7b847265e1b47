package dev.troupe.footprint;

import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import org.jspecify.annotations.Nullable;

/** The client of {@link Tally}, as the processor would write it. */
record TallyClient(ServerRef<TallyClient.Message> ref) {
  private static final Behaviour<Tally, Message> BEHAVIOUR =
      Behaviour.<Tally, Message>of(Tally.class, TallyClient::dispatch);

  static TallyClient start() {
    return new TallyClient(BEHAVIOUR.start(StartOptions.defaults(), Tally::new));
  }

  static TallyClient startLink() {
    return new TallyClient(BEHAVIOUR.startLink(StartOptions.defaults(), Tally::new));
  }

  long increment() {
    return ref.call(new IncrementCall());
  }

  long incrementDirectly() {
    return ref.call(new IncrementDirectlyCall());
  }

  void add(long number) {
    ref.cast(new AddCast(number));
  }

  private static @Nullable Object dispatch(Tally server, Message message) {
    return switch (message) {
      case IncrementCall() -> server.increment();
      case IncrementDirectlyCall() -> server.increment();
      case AddCast(long number) -> {
        server.add(number);
        yield null;
      }
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

  record AddCast(long number) implements Message, Cast<Message> {}
}
