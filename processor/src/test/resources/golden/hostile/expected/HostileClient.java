package hostile;

import dev.troupe.api.From;
import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Cast;
import dev.troupe.server.Copies;
import dev.troupe.server.CurrentCall;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.lang.Exception;
import java.lang.Integer;
import java.lang.Long;
import java.lang.String;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link Hostile}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
final class HostileClient {
  private static final Behaviour<Hostile, Message> BEHAVIOUR =
      Behaviour.of(Hostile.class, HostileClient::dispatch_).onInfo(HostileClient::info_);

  private final ServerRef<Message> ref;

  private HostileClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /** Starts a server; returns when its constructor has. */
  static HostileClient start(Supplier<? extends Hostile> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static HostileClient start(StartOptions options, Supplier<? extends Hostile> init) {
    return new HostileClient(BEHAVIOUR.start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static HostileClient startLink(Supplier<? extends Hostile> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static HostileClient startLink(StartOptions options, Supplier<? extends Hostile> init) {
    return new HostileClient(BEHAVIOUR.startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<HostileClient> startMonitor(Supplier<? extends Hostile> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static Monitored<HostileClient> startMonitor(
      StartOptions options, Supplier<? extends Hostile> init) {
    return BEHAVIOUR.startMonitor(options, init).map(HostileClient::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(Supplier<? extends Hostile> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static ChildSpec childSpec(StartOptions options, Supplier<? extends Hostile> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static HostileClient named(String name) {
    return new HostileClient(BEHAVIOUR.named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <N> HostileClient via(NameRegistry<N> registry, N name) {
    return new HostileClient(BEHAVIOUR.via(registry, name));
  }

  /** The server that a reference refers to. */
  static HostileClient of(ServerRef<Message> ref) {
    return new HostileClient(ref);
  }

  /** Calls {@link Hostile#dispatch(String, String)} and waits for its answer. */
  java.lang.Object dispatch(String server, String message) {
    return ref.call(new DispatchCall(server, message));
  }

  /** Calls {@link Hostile#info(int, int, int, int)} and waits for its answer. */
  int info(int ref, int call, int init, int options) {
    return this.ref.call(new InfoCall(ref, call, init, options));
  }

  /** Calls {@link Hostile#later(int, int, From)} and waits for its answer. */
  Long later(int call, int server) {
    return ref.call(new LaterCall(call, server));
  }

  /** Casts to {@link Hostile#reserved(int, long, boolean, int, int[])} and returns at once. */
  void reserved(int wait, long timeoutMillis, boolean skipExpired, int hashCode, int[] clone) {
    ref.cast(new ReservedCast(wait, timeoutMillis, skipExpired, hashCode, clone));
  }

  /**
   * Calls {@link Hostile#list(Override, Record, hostile.Message, List)} and waits for its answer.
   */
  Object list(Override override, Record record, hostile.Message message, List<Call> call) {
    return ref.call(new ListCall(override, record, message, call));
  }

  /** Casts to {@link Hostile#start()} and returns at once. */
  void start() {
    ref.cast(new StartCast());
  }

  /** Casts to {@link Hostile#named(int)} and returns at once. */
  void named(int name) {
    ref.cast(new NamedCast(name));
  }

  /** Casts to {@link Hostile#add(int)} and returns at once. */
  void add(int value) {
    ref.cast(new AddIntCast(value));
  }

  /** Casts to {@link Hostile#add(long)} and returns at once. */
  void add(long value) {
    ref.cast(new AddLongCast(value));
  }

  /** Casts to {@link Hostile#addInt()} and returns at once. */
  void addInt() {
    ref.cast(new AddIntCast_());
  }

  /** Casts to {@link Hostile#generic(java.lang.Object, java.lang.Object)} and returns at once. */
  <Behaviour, Long> void generic(Behaviour behaviour, Long number) {
    ref.cast(new GenericCast<Behaviour, Long>(behaviour, number));
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message> ref() {
    return ref;
  }

  private static java.lang.Object dispatch_(Hostile server, Message message) throws Exception {
    return switch (message) {
      case DispatchCall(String server_, String message_) -> server.dispatch(server_, message_);
      case InfoCall(int ref, int call, int init, int options) ->
          server.info(ref, call, init, options);
      case LaterCall call -> {
        server.later(call.call(), call.server(), CurrentCall.from(call));
        yield null;
      }
      case ReservedCast(
              int wait, long timeoutMillis, boolean skipExpired, int hashCode, int[] clone) -> {
        server.reserved(wait, timeoutMillis, skipExpired, hashCode, clone);
        yield null;
      }
      case ListCall(Override override, Record record, hostile.Message message_, List<Call> call) ->
          server.list(override, record, message_, call);
      case StartCast() -> {
        server.start();
        yield null;
      }
      case NamedCast(int name) -> {
        server.named(name);
        yield null;
      }
      case AddIntCast(int value) -> {
        server.add(value);
        yield null;
      }
      case AddLongCast(long value) -> {
        server.add(value);
        yield null;
      }
      case AddIntCast_() -> {
        server.addInt();
        yield null;
      }
      case GenericCast<?, ?> cast -> {
        genericCast(server, cast);
        yield null;
      }
    };
  }

  private static <Behaviour, Long> void genericCast(
      Hostile server, GenericCast<Behaviour, Long> call) throws Exception {
    server.generic(call.behaviour(), call.number());
  }

  private static boolean info_(Hostile server, java.lang.Object message) throws Exception {
    switch (message) {
      case String message_ -> server.string(message_);
      case Integer server_ -> server.integer(server_);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What can be said to {@link Hostile}. */
  sealed interface Message {}

  record DispatchCall(String server, String message)
      implements Message, dev.troupe.server.Call<Message, java.lang.Object> {}

  record InfoCall(int ref, int call, int init, int options)
      implements Message, dev.troupe.server.Call<Message, Integer> {}

  record LaterCall(int call, int server)
      implements Message, dev.troupe.server.Call<Message, Long> {}

  record ReservedCast(
      int wait_, long timeoutMillis_, boolean skipExpired_, int hashCode_, int[] clone_)
      implements Message, Cast<Message> {
    ReservedCast {
      clone_ = Copies.array(clone_);
    }
  }

  record ListCall(Override override, Record record, hostile.Message message, List<Call> call)
      implements Message, dev.troupe.server.Call<Message, Object> {
    ListCall {
      call = Copies.list(call);
    }
  }

  record StartCast() implements Message, Cast<Message> {}

  record NamedCast(int name) implements Message, Cast<Message> {}

  record AddIntCast(int value) implements Message, Cast<Message> {}

  record AddLongCast(long value) implements Message, Cast<Message> {}

  record AddIntCast_() implements Message, Cast<Message> {}

  record GenericCast<Behaviour, Long>(Behaviour behaviour, Long number)
      implements Message, Cast<Message> {}
}
