package cache;

import dev.troupe.api.From;
import dev.troupe.api.HandleCall;
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
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The client of {@link Cache}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
final class CacheClient<K extends Comparable<K>, V> implements Store<K, V> {
  private final ServerRef<Message<K, V>> ref;

  private CacheClient(ServerRef<Message<K, V>> ref) {
    this.ref = ref;
  }

  private static <K extends Comparable<K>, V> Behaviour<Cache<K, V>, Message<K, V>> behaviour() {
    return Behaviour.<Cache<K, V>, Message<K, V>>of(Cache.class, CacheClient::<K, V>dispatch)
        .onInfo(CacheClient::<K, V>info)
        .onTerminate((server, reason) -> server.close());
  }

  /** Starts a server; returns when its constructor has. */
  static <K extends Comparable<K>, V> CacheClient<K, V> start(
      Supplier<? extends Cache<K, V>> init) {
    return start(StartOptions.defaults(), init);
  }

  /** Starts a server; returns when its constructor has. */
  static <K extends Comparable<K>, V> CacheClient<K, V> start(
      StartOptions options, Supplier<? extends Cache<K, V>> init) {
    return new CacheClient<>(CacheClient.<K, V>behaviour().start(options, init));
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static <K extends Comparable<K>, V> CacheClient<K, V> startLink(
      Supplier<? extends Cache<K, V>> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /** Starts a server linked to the caller; returns when its constructor has. */
  static <K extends Comparable<K>, V> CacheClient<K, V> startLink(
      StartOptions options, Supplier<? extends Cache<K, V>> init) {
    return new CacheClient<>(CacheClient.<K, V>behaviour().startLink(options, init));
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static <K extends Comparable<K>, V> Monitored<CacheClient<K, V>> startMonitor(
      Supplier<? extends Cache<K, V>> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /** Starts a server monitored by the caller; returns when its constructor has. */
  static <K extends Comparable<K>, V> Monitored<CacheClient<K, V>> startMonitor(
      StartOptions options, Supplier<? extends Cache<K, V>> init) {
    return CacheClient.<K, V>behaviour().startMonitor(options, init).map(CacheClient::new);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static <K extends Comparable<K>, V> ChildSpec childSpec(Supplier<? extends Cache<K, V>> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /** How a supervisor starts, restarts and stops a server. */
  static <K extends Comparable<K>, V> ChildSpec childSpec(
      StartOptions options, Supplier<? extends Cache<K, V>> init) {
    return CacheClient.<K, V>behaviour().childSpec(options, init);
  }

  /** The server of this name, looked up at every use. */
  static <K extends Comparable<K>, V> CacheClient<K, V> named(String name) {
    return new CacheClient<>(CacheClient.<K, V>behaviour().named(name));
  }

  /** The server of this name in a registry, looked up at every use. */
  static <K extends Comparable<K>, V, N> CacheClient<K, V> via(NameRegistry<N> registry, N name) {
    return new CacheClient<>(CacheClient.<K, V>behaviour().via(registry, name));
  }

  /** The server that a reference refers to. */
  static <K extends Comparable<K>, V> CacheClient<K, V> of(ServerRef<Message<K, V>> ref) {
    return new CacheClient<>(ref);
  }

  /** Calls {@link Cache#get(Comparable)} and waits for its answer. */
  @Override
  public @Nullable V get(K key) {
    return ref.call(new GetCall<>(key));
  }

  /** Casts to {@link Cache#put(Comparable, Object)} and returns at once. */
  @Override
  public void put(K key, V value) {
    ref.cast(new PutCast<>(key, value));
  }

  /** Calls {@link Cache#size()} and waits for its answer. */
  int size() {
    return ref.call(new SizeCall<>());
  }

  /** Calls {@link Cache#apply(Function)} and waits for its answer. */
  <R> R apply(Function<Map<K, V>, R> function) {
    return ref.call(new ApplyCall<K, V, R>(function));
  }

  /** Calls {@link Cache#linked(Class, Object)} and waits for its answer. */
  <T> T linked(Class<T> type, T value) {
    return ref.call(new LinkedCall<K, V, T>(type, value));
  }

  /** Calls {@link Cache#linkedLater(Class, From)} and waits for its answer. */
  <T> Optional<T> linkedLater(Class<T> type) {
    return ref.call(new LinkedLaterCall<K, V, T>(type));
  }

  /** Calls {@link Cache#hiding(Object)} and waits for its answer. */
  <V_> V_ hiding(V_ value) {
    return ref.call(new HidingCall<K, V, V_>(value));
  }

  /** Calls {@link Cache#failing(Optional)} and waits until it is done. */
  <E extends IOException> void failing(Optional<E> failure) throws E {
    ref.call(new FailingCall<K, V, E>(failure));
  }

  /** Calls {@link Cache#entries()} and waits for its answer. */
  List<? extends Map.Entry<K, ? super V>> entries() {
    return ref.call(new EntriesCall<>());
  }

  /** Calls {@link Cache#getAll(Comparable[])} and waits for its answer. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  final List<V> getAll(K... keys) {
    return ref.call(new GetAllCall<>(keys));
  }

  /** The server itself, for what is no handler: its pid, its name, its end. */
  ServerRef<Message<K, V>> ref() {
    return ref;
  }

  private static <K extends Comparable<K>, V> @Nullable Object dispatch(
      Cache<K, V> server, Message<K, V> message) throws Exception {
    return switch (message) {
      case GetCall<K, V>(K key) -> server.get(key);
      case PutCast<K, V>(K key, V value) -> {
        server.put(key, value);
        yield null;
      }
      case SizeCall<K, V>() -> server.size();
      case ApplyCall<K, V, ?> call -> server.apply(call.function());
      case LinkedCall<K, V, ?> call -> linkedCall(server, call);
      case LinkedLaterCall<K, V, ?> call -> {
        linkedLaterCall(server, call);
        yield null;
      }
      case HidingCall<K, V, ?> call -> server.hiding(call.value());
      case FailingCall<K, V, ?> call -> {
        server.failing(call.failure());
        yield null;
      }
      case EntriesCall<K, V>() ->
          Copies.<Map.Entry<K, ? super V>>list(server.entries(), Copies::entry);
      case GetAllCall<K, V>(K[] keys) -> Copies.list(server.getAll(keys));
    };
  }

  private static <K extends Comparable<K>, V, T> T linkedCall(
      Cache<K, V> server, LinkedCall<K, V, T> call) throws Exception {
    return server.linked(call.type(), call.value());
  }

  private static <K extends Comparable<K>, V, T> void linkedLaterCall(
      Cache<K, V> server, LinkedLaterCall<K, V, T> call) throws Exception {
    server.linkedLater(call.type(), CurrentCall.from(call));
  }

  private static <K extends Comparable<K>, V> boolean info(Cache<K, V> server, Object message)
      throws Exception {
    switch (message) {
      case List<?> keys -> server.forget(Copies.list(keys));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What can be said to {@link Cache}. */
  sealed interface Message<K extends Comparable<K>, V> {}

  record GetCall<K extends Comparable<K>, V>(K key)
      implements Message<K, V>, Call<Message<K, V>, @Nullable V> {
    @Override
    public long timeoutMillis() {
      return 30_000;
    }

    @Override
    public boolean skipExpired() {
      return true;
    }
  }

  record PutCast<K extends Comparable<K>, V>(K key, V value)
      implements Message<K, V>, Cast<Message<K, V>> {}

  record SizeCall<K extends Comparable<K>, V>()
      implements Message<K, V>, Call<Message<K, V>, Integer> {
    @Override
    public long timeoutMillis() {
      return HandleCall.INFINITY;
    }
  }

  record ApplyCall<K extends Comparable<K>, V, R>(Function<Map<K, V>, R> function)
      implements Message<K, V>, Call<Message<K, V>, R> {}

  record LinkedCall<K extends Comparable<K>, V, T>(Class<T> type, T value)
      implements Message<K, V>, Call<Message<K, V>, T> {}

  record LinkedLaterCall<K extends Comparable<K>, V, T>(Class<T> type)
      implements Message<K, V>, Call<Message<K, V>, Optional<T>> {}

  record HidingCall<K extends Comparable<K>, V, V_>(V_ value)
      implements Message<K, V>, Call<Message<K, V>, V_> {}

  record FailingCall<K extends Comparable<K>, V, E extends IOException>(Optional<E> failure)
      implements Message<K, V>, Call<Message<K, V>, Void> {
    @Override
    public boolean declares(Exception thrown) {
      return thrown instanceof IOException;
    }
  }

  record EntriesCall<K extends Comparable<K>, V>()
      implements Message<K, V>, Call<Message<K, V>, List<? extends Map.Entry<K, ? super V>>> {}

  record GetAllCall<K extends Comparable<K>, V>(K[] keys)
      implements Message<K, V>, Call<Message<K, V>, List<V>> {
    GetAllCall {
      keys = Copies.array(keys);
    }
  }
}
