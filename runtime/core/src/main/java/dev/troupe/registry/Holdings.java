package dev.troupe.registry;

import dev.troupe.api.Pid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which keys each process has, and how often: each changed by that process, and emptied for good
 * when it is dead.
 */
final class Holdings<K> {
  private final ConcurrentHashMap<Pid, Map<K, Integer>> holdings = new ConcurrentHashMap<>();

  void add(Pid pid, K key) {
    holdings.compute(
        pid,
        (_, known) -> {
          Map<K, Integer> keys = known == null ? new LinkedHashMap<>() : known;
          keys.merge(key, 1, Integer::sum);
          return keys;
        });
  }

  /** Takes the key from the process so many times; returns whether it has any key left. */
  boolean remove(Pid pid, K key, int times) {
    Map<K, Integer> left =
        holdings.computeIfPresent(
            pid,
            (_, keys) -> {
              keys.computeIfPresent(key, (_, count) -> count > times ? count - times : null);
              return keys.isEmpty() ? null : keys;
            });
    return left != null;
  }

  /** The keys of a process, each as often as it has it. */
  List<K> keys(Pid pid) {
    List<K> all = new ArrayList<>();
    holdings.computeIfPresent(
        pid,
        (_, keys) -> {
          keys.forEach((key, count) -> all.addAll(Collections.nCopies(count, key)));
          return keys;
        });
    return all;
  }

  /** Takes all keys from a process that is dead. */
  Set<K> release(Pid pid) {
    Map<K, Integer> keys = holdings.remove(pid);
    return keys == null ? Set.of() : keys.keySet();
  }
}
