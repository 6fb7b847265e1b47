package cache;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Sendable;
import dev.troupe.api.Terminate;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Generic in every way: the class, its handlers, what they throw; implements an interface. */
@GenServer
class Cache<K extends Comparable<K>, V> implements Store<K, V> {
  private final Map<K, V> map = new HashMap<>();

  @Override
  @HandleCall(timeout = 30_000, skipExpired = true)
  public @Nullable V get(K key) {
    return map.get(key);
  }

  @Override
  @HandleCast
  public void put(K key, V value) {
    map.put(key, value);
  }

  @HandleCall(timeout = HandleCall.INFINITY)
  int size() {
    return map.size();
  }

  @HandleCall
  <R> R apply(@Sendable Function<Map<K, V>, R> function) {
    return function.apply(map);
  }

  @HandleCall
  <T> T linked(Class<T> type, T value) {
    return type.cast(value);
  }

  @HandleCall
  <T> void linkedLater(Class<T> type, From<Optional<T>> from) {
    from.reply(Optional.empty());
  }

  @HandleCall
  <V> V hiding(V value) {
    return value;
  }

  @HandleCall
  <E extends IOException> void failing(Optional<E> failure) throws E {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  @HandleCall
  List<? extends Map.Entry<K, @Sendable ? super V>> entries() {
    return List.copyOf(map.entrySet());
  }

  @HandleCall
  @SafeVarargs
  final List<V> getAll(K... keys) {
    return List.of();
  }

  @HandleInfo
  void forget(List<?> keys) {}

  @Terminate
  void close() {}
}
