package dev.troupe.registry;

import dev.troupe.api.Pid;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is registered under which key; used by all processes at once. The dead are never shown, and
 * those that are left here are taken out when the registry gets around to it.
 */
interface Table<K, V extends @Nullable Object> {
  /** Adds an entry; returns who has the key already, or null if it was added. */
  @Nullable Pid add(K key, Pid pid, V value);

  /** The entries of live processes under the key. */
  List<Registry.Entry<V>> lookup(K key);

  /** Removes the entries of a process under the key whose values match; returns how many. */
  int remove(K key, Pid pid, Predicate<? super V> values);

  /** All entries of live processes. */
  Stream<Registry.Registration<K, V>> all();
}
