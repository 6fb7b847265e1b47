package direct;

import dev.troupe.api.From;
import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.CurrentCall;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link Counter}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
final class CounterClient {
  private static final Behaviour<Counter, Message> BEHAVIOUR =
      Behaviour.of(Counter.class, CounterClient::dispatch).onInfo(CounterClient::info);

  private final ServerRef<Message> ref;

  private CounterClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /** Starts a server; returns when its constructor has. */
  static CounterClient start(Supplier<? extends Counter> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static CounterClient start(StartOptions options, Supplier<? extends Counter> init) {
    return new CounterClient(BEHAVIOUR.start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static CounterClient startLink(Supplier<? extends Counter> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static CounterClient startLink(StartOptions options, Supplier<? extends Counter> init) {
    return new CounterClient(BEHAVIOUR.startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<CounterClient> startMonitor(Supplier<? extends Counter> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<CounterClient> startMonitor(
      StartOptions options, Supplier<? extends Counter> init) {
    return BEHAVIOUR.startMonitor(options, init).map(CounterClient::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(Supplier<? extends Counter> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(StartOptions options, Supplier<? extends Counter> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static CounterClient named(String name) {
    return new CounterClient(BEHAVIOUR.named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <N> CounterClient via(NameRegistry<N> registry, N name) {
    return new CounterClient(BEHAVIOUR.via(registry, name));
  }

  /** The server that a reference refers to. */
  static CounterClient of(ServerRef<Message> ref) {
    return new CounterClient(ref);
  }

  /** Calls {@link Counter#add(long)} and waits for its answer. */
  long add(long direct) {
    return ref.call(new AddCall(direct));
  }

  /** Calls {@link Counter#print()} and waits for its answer. */
  String print() {
    return ref.call(new PrintCall());
  }

  /** Casts to {@link Counter#reset()} and returns at once. */
  void reset() {
    ref.cast(new ResetCast());
  }

  /** Calls {@link Counter#later(From)} and waits for its answer. */
  Long later() {
    return ref.call(new LaterCall());
  }

  /** Casts to {@link Counter#queued()} and returns at once. */
  void queued() {
    ref.cast(new QueuedCast());
  }

  /** Calls {@link Counter#inherited()} and waits for its answer. */
  boolean inherited() {
    return ref.call(new InheritedCall());
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message> ref() {
    return ref;
  }

  private static Object dispatch(Counter server, Message message) throws Exception {
    return switch (message) {
      case AddCall(long direct) -> server.add(direct);
      case PrintCall() -> server.print();
      case ResetCast() -> {
        server.reset();
        yield null;
      }
      case LaterCall call -> {
        server.later(CurrentCall.from(call));
        yield null;
      }
      case QueuedCast() -> {
        server.queued();
        yield null;
      }
      case InheritedCall() -> server.inherited();
    };
  }

  private static boolean info(Counter server, Object message) throws Exception {
    switch (message) {
      case String tick -> server.tick(tick);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What can be said to {@link Counter}. */
  sealed interface Message {}

  record AddCall(long direct_) implements Message, Call<Message, Long> {
    @Override
    public boolean skipExpired() {
      return true;
    }

    @Override
    public boolean direct() {
      return true;
    }
  }

  record PrintCall() implements Message, Call<Message, String> {
    @Override
    public boolean direct() {
      return true;
    }
  }

  record ResetCast() implements Message, Cast<Message> {
    @Override
    public boolean direct() {
      return true;
    }
  }

  record LaterCall() implements Message, Call<Message, Long> {}

  record QueuedCast() implements Message, Cast<Message> {}

  record InheritedCall() implements Message, Call<Message, Boolean> {
    @Override
    public boolean direct() {
      return true;
    }
  }
}
