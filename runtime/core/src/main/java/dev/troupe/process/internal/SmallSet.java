package dev.troupe.process.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set that is no more than a field while it holds one element or none, as nearly all sets of
 * links do: a million children must not cost their links a hash table each.
 */
final class SmallSet<E> {
  private @Nullable E single;
  private @Nullable Set<E> several;

  void add(E element) {
    if (several != null) {
      several.add(element);
    } else if (single == null) {
      single = element;
    } else if (!single.equals(element)) {
      several = new LinkedHashSet<>();
      several.add(single);
      several.add(element);
      single = null;
    }
  }

  boolean remove(E element) {
    if (several != null) {
      return several.remove(element);
    }
    if (element.equals(single)) {
      single = null;
      return true;
    }
    return false;
  }

  /** The elements at this moment, in the order they came. */
  List<E> toList() {
    if (several != null) {
      return List.copyOf(several);
    }
    return single == null ? List.of() : List.of(single);
  }
}
