package dev.troupe.registry;

import dev.troupe.api.Pid;
import dev.troupe.registry.Registry.Entry;
import dev.troupe.registry.Registry.Registration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A key has one entry at most; that of a dead process gives way. */
final class UniqueTable<K, V extends @Nullable Object> implements Table<K, V> {
  private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();

  @Override
  public @Nullable Pid add(K key, Pid pid, V value) {
    Entry<V> mine = new Entry<>(pid, value);
    Entry<V> now =
        entries.merge(key, mine, (before, added) -> before.pid().isAlive() ? before : added);
    return now == mine ? null : now.pid();
  }

  @Override
  public List<Entry<V>> lookup(K key) {
    Entry<V> entry = entries.get(key);
    return entry != null && entry.pid().isAlive() ? List.of(entry) : List.of();
  }

  @Override
  public int remove(K key, Pid pid, Predicate<? super V> values) {
    Entry<V> entry = entries.get(key);
    boolean removed =
        entry != null
            && entry.pid() == pid
            && values.test(entry.value())
            && entries.remove(key, entry);
    return removed ? 1 : 0;
  }

  /** Changes the value of a process's own entry, unless it is gone by now. */
  boolean replace(K key, Entry<V> before, V value) {
    return entries.replace(key, before, new Entry<>(before.pid(), value));
  }

  @Override
  public Stream<Registration<K, V>> all() {
    return entries.entrySet().stream()
        .filter(it -> it.getValue().pid().isAlive())
        .map(it -> new Registration<>(it.getKey(), it.getValue().pid(), it.getValue().value()));
  }
}
