package dev.troupe.soak;

import dev.troupe.api.From;
import dev.troupe.api.Pid;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.CurrentCall;
import dev.troupe.server.Request;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.testing.Direction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The client of {@link Cell}, in the shape of a generated one. */
final class CellClient {
  private static final Behaviour<Cell, Message> BEHAVIOUR =
      Behaviour.<Cell, Message>of(Cell.class, CellClient::dispatch).onInfo(CellClient::info);

  private final ServerRef<Message> ref;

  private CellClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  static CellClient start(StartOptions options, Supplier<Cell> init) {
    return new CellClient(BEHAVIOUR.start(options, init));
  }

  static CellClient named(String name) {
    return new CellClient(BEHAVIOUR.named(name));
  }

  static CellClient of(ServerRef<Message> ref) {
    return new CellClient(ref);
  }

  long next(long number) {
    return ref.call(new NextCall(number));
  }

  long nextLater(long number) {
    return ref.call(new NextLaterCall(number));
  }

  long never() {
    return ref.call(new NeverCall());
  }

  long relay(long number, CellClient other) {
    return ref.call(new RelayCall(number, other));
  }

  long crash(long divisor) {
    return ref.call(new CrashCall(divisor));
  }

  void note(long sender, long sequence) {
    ref.cast(new NoteCast(sender, sequence));
  }

  void tie(Pid other) {
    ref.cast(new TieCast(other));
  }

  void untie(Pid other) {
    ref.cast(new UntieCast(other));
  }

  Request<Long> requestNext(long number) {
    return ref.sendRequest(new NextCall(number));
  }

  ServerRef<Message> ref() {
    return ref;
  }

  private static @Nullable Object dispatch(Cell server, Message message) {
    return switch (message) {
      case NextCall(long number) -> server.next(number);
      case NextLaterCall call -> {
        server.nextLater(call.number(), CurrentCall.from(call));
        yield null;
      }
      case NeverCall call -> {
        From<Long> from = CurrentCall.from(call);
        server.never(from);
        yield null;
      }
      case RelayCall(long number, CellClient other) -> server.relay(number, other);
      case CrashCall(long divisor) -> server.crash(divisor);
      case NoteCast(long sender, long sequence) -> {
        server.note(sender, sequence);
        yield null;
      }
      case TieCast(Pid other) -> {
        server.tie(other);
        yield null;
      }
      case UntieCast(Pid other) -> {
        server.untie(other);
        yield null;
      }
    };
  }

  private static boolean info(Cell server, Object message) {
    server.anything(message);
    return true;
  }

  sealed interface Message {}

  record NextCall(long number) implements Message, Call<Message, Long> {
    @Override
    public boolean direct() {
      return Direction.DIRECT;
    }
  }

  record NextLaterCall(long number) implements Message, Call<Message, Long> {}

  record NeverCall() implements Message, Call<Message, Long> {}

  record RelayCall(long number, CellClient other) implements Message, Call<Message, Long> {}

  record CrashCall(long divisor) implements Message, Call<Message, Long> {
    @Override
    public boolean direct() {
      return Direction.DIRECT;
    }
  }

  record NoteCast(long sender, long sequence) implements Message, Cast<Message> {
    @Override
    public boolean direct() {
      return Direction.DIRECT;
    }
  }

  record TieCast(Pid other) implements Message, Cast<Message> {
    @Override
    public boolean direct() {
      return Direction.DIRECT;
    }
  }

  record UntieCast(Pid other) implements Message, Cast<Message> {
    @Override
    public boolean direct() {
      return Direction.DIRECT;
    }
  }
}
