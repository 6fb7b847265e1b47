package marked;

import dev.troupe.api.From;
import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.Copies;
import dev.troupe.server.CurrentCall;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The client of {@link Marked}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
@NullMarked
final class MarkedClient {
  private static final Behaviour<Marked, Message> BEHAVIOUR =
      Behaviour.of(Marked.class, MarkedClient::dispatch);

  private final ServerRef<Message> ref;

  private MarkedClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /** Starts a server; returns when its constructor has. */
  static MarkedClient start(Supplier<? extends Marked> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static MarkedClient start(StartOptions options, Supplier<? extends Marked> init) {
    return new MarkedClient(BEHAVIOUR.start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static MarkedClient startLink(Supplier<? extends Marked> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static MarkedClient startLink(StartOptions options, Supplier<? extends Marked> init) {
    return new MarkedClient(BEHAVIOUR.startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<MarkedClient> startMonitor(Supplier<? extends Marked> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<MarkedClient> startMonitor(
      StartOptions options, Supplier<? extends Marked> init) {
    return BEHAVIOUR.startMonitor(options, init).map(MarkedClient::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(Supplier<? extends Marked> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(StartOptions options, Supplier<? extends Marked> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static MarkedClient named(String name) {
    return new MarkedClient(BEHAVIOUR.named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <N> MarkedClient via(NameRegistry<N> registry, N name) {
    return new MarkedClient(BEHAVIOUR.via(registry, name));
  }

  /** The server that a reference refers to. */
  static MarkedClient of(ServerRef<Message> ref) {
    return new MarkedClient(ref);
  }

  /** Calls {@link Marked#top(String)} and waits for its answer. */
  @Nullable String top(@Nullable String value) {
    return ref.call(new TopCall(value));
  }

  /** Calls {@link Marked#argument(Map)} and waits for its answer. */
  List<@Nullable String> argument(Map<String, ?> values) {
    return ref.call(new ArgumentCall(values));
  }

  /** Calls {@link Marked#nested(Map.Entry)} and waits for its answer. */
  Map.@Nullable Entry<String, @Nullable Integer> nested(Map.@Nullable Entry<?, ?> entry) {
    return ref.call(new NestedCall(entry));
  }

  /** Calls {@link Marked#variable(Object)} and waits for its answer. */
  <T extends @Nullable Object> @Nullable T variable(@Nullable T value) {
    return ref.call(new VariableCall<T>(value));
  }

  /** Casts to {@link Marked#arrays(byte[], String[], byte[])} and returns at once. */
  void arrays(byte @Nullable [] nullable, @Nullable String[] ofNullable, byte[] plain) {
    ref.cast(new ArraysCast(nullable, ofNullable, plain));
  }

  /** Calls {@link Marked#later(From)} and waits for its answer. */
  @Nullable String later() {
    return ref.call(new LaterCall());
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message> ref() {
    return ref;
  }

  private static @Nullable Object dispatch(Marked server, Message message) throws Exception {
    return switch (message) {
      case TopCall(String value) -> server.top(value);
      case ArgumentCall(Map<String, ?> values) -> Copies.list(server.argument(values));
      case NestedCall(Map.Entry<?, ?> entry) ->
          Copies.nullable(server.nested(entry), Copies::entry);
      case VariableCall<?> call -> server.variable(call.value());
      case ArraysCast(byte[] nullable, @Nullable String[] ofNullable, byte[] plain) -> {
        server.arrays(nullable, ofNullable, plain);
        yield null;
      }
      case LaterCall call -> {
        server.later(CurrentCall.from(call));
        yield null;
      }
    };
  }

  /** What can be said to {@link Marked}. */
  sealed interface Message {}

  record TopCall(@Nullable String value) implements Message, Call<Message, @Nullable String> {}

  record ArgumentCall(Map<String, ?> values)
      implements Message, Call<Message, List<@Nullable String>> {}

  record NestedCall(Map.@Nullable Entry<?, ?> entry)
      implements Message, Call<Message, Map.@Nullable Entry<String, @Nullable Integer>> {}

  record VariableCall<T extends @Nullable Object>(@Nullable T value)
      implements Message, Call<Message, @Nullable T> {}

  record ArraysCast(byte @Nullable [] nullable, @Nullable String[] ofNullable, byte[] plain)
      implements Message, Cast<Message> {
    ArraysCast {
      nullable = Copies.nullable(nullable, Copies::array);
      ofNullable = Copies.array(ofNullable);
      plain = Copies.array(plain);
    }
  }

  record LaterCall() implements Message, Call<Message, @Nullable String> {}
}
