package dev.troupe.processor.sendable;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * A type in the graph of what types are made of, which is circular where types are.
 *
 * @param type the type
 * @param nature what it is
 * @param parts what it is made of
 */
record TypeNode(TypeMirror type, Nature nature, List<Part> parts) {
  /**
   * A part of a type: a component, a field, what a container holds, what a sealed type permits.
   *
   * @param label as in {@code Order.lines}; empty if it has no name
   * @param node its type
   */
  record Part(String label, TypeNode node) {}

  static TypeNode of(TypeMirror type, Nature nature) {
    return new TypeNode(type, nature, new ArrayList<>());
  }

  void add(String label, TypeNode node) {
    parts.add(new Part(label, node));
  }

  /** Two types are two, even if they look the same. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return nature + " " + type;
  }
}
