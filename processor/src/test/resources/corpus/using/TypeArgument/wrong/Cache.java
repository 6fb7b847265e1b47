package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

@GenServer
class Cache<K extends Comparable<K>, V extends Comparable<V>> {
  private final Map<K, V> entries = new HashMap<>();

  @HandleCast
  void put(K key, V value) {
    entries.put(key, value);
  }

  @HandleCall
  Optional<V> get(K key) {
    return Optional.ofNullable(entries.get(key));
  }
}
