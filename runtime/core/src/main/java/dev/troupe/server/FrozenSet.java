package dev.troupe.server;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** A set in the order of the one it was copied from, that nobody can change. */
final class FrozenSet<T extends @Nullable Object> extends AbstractSet<T>
    implements SequencedSet<T> {
  private final SequencedSet<T> elements;

  /** Takes over a set that nobody else has. */
  FrozenSet(SequencedSet<T> elements) {
    this.elements = Collections.unmodifiableSequencedSet(elements);
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return elements.contains(element);
  }

  @Override
  public Iterator<T> iterator() {
    return elements.iterator();
  }

  @Override
  public SequencedSet<T> reversed() {
    return elements.reversed();
  }

  @Override
  public int size() {
    return elements.size();
  }
}
