package cache;

import org.jspecify.annotations.Nullable;

interface Store<K, V> {
  @Nullable V get(K key);

  void put(K key, V value);

  default void putTwice(K key, V value) {
    put(key, value);
    put(key, value);
  }
}
