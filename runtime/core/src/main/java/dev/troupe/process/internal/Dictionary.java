package dev.troupe.process.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The values a process keeps for itself by keys; used by that process alone. */
public final class Dictionary {
  private final Map<Object, Object> values = new HashMap<>();

  Dictionary() {}

  public static Dictionary of(LocalProcess self) {
    return self.attributes().dictionary();
  }

  public Optional<Object> put(Object key, Object value) {
    return Optional.ofNullable(values.put(key(key), Objects.requireNonNull(value, "value")));
  }

  public Optional<Object> get(Object key) {
    return Optional.ofNullable(values.get(key(key)));
  }

  public Optional<Object> delete(Object key) {
    return Optional.ofNullable(values.remove(key(key)));
  }

  public List<Object> keys() {
    return List.copyOf(values.keySet());
  }

  public List<Object> keys(Object value) {
    Objects.requireNonNull(value, "value");
    return values.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Object key(Object key) {
    return Objects.requireNonNull(key, "key");
  }
}
