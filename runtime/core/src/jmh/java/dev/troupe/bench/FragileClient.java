package dev.troupe.bench;

import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.function.Supplier;

/** The client of {@link Fragile}, in the shape of a generated one. */
final class FragileClient {
  private static final Behaviour<Fragile, Message> BEHAVIOUR =
      Behaviour.of(Fragile.class, FragileClient::dispatch);

  private final ServerRef<Message> ref;

  private FragileClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  static ChildSpec childSpec(StartOptions options, Supplier<? extends Fragile> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  static FragileClient named(String name) {
    return new FragileClient(BEHAVIOUR.named(name));
  }

  long answer() {
    return ref.call(new AnswerCall());
  }

  void crash() {
    ref.cast(new CrashCast());
  }

  private static Object dispatch(Fragile server, Message message) {
    return switch (message) {
      case AnswerCall() -> server.answer();
      case CrashCast() -> {
        server.crash();
        yield null;
      }
    };
  }

  sealed interface Message {}

  record AnswerCall() implements Message, Call<Message, Long> {}

  record CrashCast() implements Message, Cast<Message> {}
}
