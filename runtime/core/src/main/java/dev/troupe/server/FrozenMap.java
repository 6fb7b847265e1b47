package dev.troupe.server;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map in the order of the one it was copied from, that nobody can change. */
final class FrozenMap<K extends @Nullable Object, V extends @Nullable Object>
    extends AbstractMap<K, V> implements SequencedMap<K, V> {
  private final SequencedMap<K, V> entries;

  /** Takes over a map that nobody else has. */
  FrozenMap(SequencedMap<K, V> entries) {
    this.entries = Collections.unmodifiableSequencedMap(entries);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(key);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return entries.get(key);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return entries.entrySet();
  }

  @Override
  public SequencedMap<K, V> reversed() {
    return entries.reversed();
  }
}
