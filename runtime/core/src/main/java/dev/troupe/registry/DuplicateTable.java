package dev.troupe.registry;

import dev.troupe.api.Pid;
import dev.troupe.registry.Registry.Entry;
import dev.troupe.registry.Registry.Registration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A key has any number of entries; those of one process are together. */
final class DuplicateTable<K, V extends @Nullable Object> implements Table<K, V> {
  /** Each guarded by itself, and never empty but for a moment. */
  private final ConcurrentHashMap<K, Map<Pid, List<V>>> keys = new ConcurrentHashMap<>();

  @Override
  public @Nullable Pid add(K key, Pid pid, V value) {
    keys.compute(
        key,
        (_, known) -> {
          Map<Pid, List<V>> holders = known == null ? new LinkedHashMap<>() : known;
          synchronized (holders) {
            holders.computeIfAbsent(pid, _ -> new ArrayList<>(1)).add(value);
          }
          return holders;
        });
    return null;
  }

  @Override
  public List<Entry<V>> lookup(K key) {
    Map<Pid, List<V>> holders = keys.get(key);
    return holders == null ? List.of() : live(holders);
  }

  private List<Entry<V>> live(Map<Pid, List<V>> holders) {
    List<Entry<V>> live = new ArrayList<>();
    synchronized (holders) {
      holders.forEach((pid, values) -> {
        if (pid.isAlive()) {
          values.forEach(value -> live.add(new Entry<>(pid, value)));
        }
      });
    }
    return live;
  }

  /** Nobody but the process itself changes its entries while it lives: they can be looked at. */
  @Override
  public int remove(K key, Pid pid, Predicate<? super V> matches) {
    List<V> before = values(key, pid);
    List<V> left = new ArrayList<>(before);
    left.removeIf(matches);
    if (left.size() < before.size()) {
      keys.computeIfPresent(key, (_, holders) -> replace(holders, pid, left));
    }
    return before.size() - left.size();
  }

  private List<V> values(K key, Pid pid) {
    Map<Pid, List<V>> holders = keys.getOrDefault(key, Map.of());
    synchronized (holders) {
      return new ArrayList<>(holders.getOrDefault(pid, List.of()));
    }
  }

  private @Nullable Map<Pid, List<V>> replace(Map<Pid, List<V>> holders, Pid pid, List<V> values) {
    synchronized (holders) {
      if (values.isEmpty()) {
        holders.remove(pid);
      } else {
        holders.put(pid, values);
      }
      return holders.isEmpty() ? null : holders;
    }
  }

  @Override
  public Stream<Registration<K, V>> all() {
    return keys.entrySet().stream()
        .flatMap(of ->
            live(of.getValue()).stream()
                .map(it -> new Registration<>(of.getKey(), it.pid(), it.value())));
  }
}
