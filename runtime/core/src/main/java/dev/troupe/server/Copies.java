package dev.troupe.server;

import dev.troupe.process.internal.Unchecked;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Copies of what crosses into or out of a server, so that one side cannot change what the other
 * has; for generated code. Whoever sends, or answers, makes the copy.
 *
 * <p>A copy has the elements of the original, nulls too, in its order, finds them by {@code
 * equals}, and cannot be changed. What cannot be changed anyway is its own copy: {@code List.of},
 * {@code Set.copyOf}, {@code Stream.toList} and their like, and what was copied before. Arrays are
 * always copied. A null is a null.
 *
 * <p>Where what a container holds has to be copied, too, there is a function that does it. It is
 * never given a null; if it returns nothing but what it was given, the container is its own copy.
 *
 * <p>Whoever lets another thread change the original meanwhile has a race, as with any other use of
 * it.
 */
public final class Copies {
  private static final Set<Class<?>> CONSTANT =
      Set.of(
          List.of().getClass(),
          List.of(0).getClass(),
          Set.of().getClass(),
          Set.of(0).getClass(),
          Map.of().getClass(),
          Map.of(0, 0).getClass(),
          Map.entry(0, 0).getClass(),
          SimpleImmutableEntry.class,
          FrozenSet.class,
          FrozenMap.class);

  private Copies() {}

  /** Nulls count: there is nothing to copy. */
  private static boolean isConstant(@Nullable Object object) {
    return object == null || CONSTANT.contains(object.getClass());
  }

  /** A list. */
  public static <T extends @Nullable Object> List<T> list(List<T> list) {
    return isConstant(list) ? list : list.stream().toList();
  }

  /** A list and what is in it. */
  public static <T extends @Nullable Object> List<T> list(
      List<? extends T> list, UnaryOperator<T> each) {
    return Unchecked.cast(elements(list(list), each));
  }

  /** A set, in its order. */
  public static <T extends @Nullable Object> Set<T> set(Set<T> set) {
    return isConstant(set) ? set : new FrozenSet<>(new LinkedHashSet<>(set));
  }

  /** A set, in its order, and what is in it. */
  public static <T extends @Nullable Object> Set<T> set(
      Set<? extends T> set, UnaryOperator<T> each) {
    return Unchecked.cast(elements(set(set), each));
  }

  /** A set that says its order. */
  public static <T extends @Nullable Object> SequencedSet<T> sequencedSet(SequencedSet<T> set) {
    return Unchecked.cast(set(set));
  }

  /** A set that says its order, and what is in it. */
  public static <T extends @Nullable Object> SequencedSet<T> sequencedSet(
      SequencedSet<? extends T> set, UnaryOperator<T> each) {
    return Unchecked.cast(elements(set(set), each));
  }

  /** A set as a set, and anything else as a list. */
  public static <T extends @Nullable Object> Collection<T> collection(Collection<T> collection) {
    return switch (collection) {
      case List<T> list -> list(list);
      case Set<T> set -> set(set);
      case null -> collection;
      default -> collection.stream().toList();
    };
  }

  /** A set as a set, and anything else as a list. */
  public static <T extends @Nullable Object> Collection<T> collection(
      Collection<? extends T> collection, UnaryOperator<T> each) {
    return Unchecked.cast(elements(collection(collection), each));
  }

  /** A set as a set, and anything else as a list. */
  public static <T extends @Nullable Object> SequencedCollection<T> sequencedCollection(
      SequencedCollection<T> collection) {
    return Unchecked.cast(collection(collection));
  }

  /** A set as a set, and anything else as a list. */
  public static <T extends @Nullable Object> SequencedCollection<T> sequencedCollection(
      SequencedCollection<? extends T> collection, UnaryOperator<T> each) {
    return Unchecked.cast(elements(collection(collection), each));
  }

  /** A map, in its order. */
  public static <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> map(
      Map<K, V> map) {
    return isConstant(map) ? map : new FrozenMap<>(new LinkedHashMap<>(map));
  }

  /** A map, in its order, and its keys and values. */
  public static <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> map(
      Map<? extends K, ? extends V> map, UnaryOperator<K> key, UnaryOperator<V> value) {
    return Unchecked.cast(entries(map(map), key, value));
  }

  /** A map that says its order. */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      SequencedMap<K, V> sequencedMap(SequencedMap<K, V> map) {
    return Unchecked.cast(map(map));
  }

  /** A map that says its order, and its keys and values. */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      SequencedMap<K, V> sequencedMap(
          SequencedMap<? extends K, ? extends V> map,
          UnaryOperator<K> key,
          UnaryOperator<V> value) {
    return Unchecked.cast(entries(map(map), key, value));
  }

  /** An entry. */
  public static <K extends @Nullable Object, V extends @Nullable Object> Map.Entry<K, V> entry(
      Map.Entry<K, V> entry) {
    return isConstant(entry) ? entry : new SimpleImmutableEntry<>(entry);
  }

  /** An entry, its key and its value. */
  public static <K extends @Nullable Object, V extends @Nullable Object> Map.Entry<K, V> entry(
      Map.Entry<? extends K, ? extends V> entry, UnaryOperator<K> key, UnaryOperator<V> value) {
    return isNull(entry) ? Unchecked.cast(entry) : parts(entry(entry), key, value);
  }

  /** What is in an optional, if something is. */
  public static <T> Optional<T> optional(Optional<? extends T> optional, UnaryOperator<T> each) {
    if (isNull(optional) || optional.isEmpty()) {
      return Unchecked.cast(optional);
    }
    T copy = each.apply(optional.get());
    return copy == optional.get() ? Unchecked.cast(optional) : Optional.of(copy);
  }

  /** An array of any kind, as one of the same kind. */
  public static <A> A array(A array) {
    Object copy =
        switch ((Object) array) {
          case Object[] objects -> objects.clone();
          case byte[] bytes -> bytes.clone();
          case int[] ints -> ints.clone();
          case long[] longs -> longs.clone();
          case double[] doubles -> doubles.clone();
          case char[] chars -> chars.clone();
          case boolean[] booleans -> booleans.clone();
          case float[] floats -> floats.clone();
          case short[] shorts -> shorts.clone();
          case null, default -> array;
        };
    return Unchecked.cast(copy);
  }

  /**
   * An array and what is in it.
   *
   * @throws ArrayStoreException if it is an array of some narrower type than its elements' copies
   */
  public static <T extends @Nullable Object> T[] array(T[] array, UnaryOperator<T> each) {
    T[] copy = array(array);
    for (int i = 0; !isNull(copy) && i < copy.length; i++) {
      copy[i] = copied(copy[i], each);
    }
    return copy;
  }

  /** What a client knows how to copy, such as a record. */
  public static <T> T value(T value, UnaryOperator<T> copy) {
    return Unchecked.cast(nullable(value, copy));
  }

  /** What may be null, and then is. */
  public static <T> @Nullable T nullable(@Nullable T value, UnaryOperator<T> copy) {
    return value == null ? null : copy.apply(value);
  }

  /** What need not be copied, beside something that has to. */
  public static <T extends @Nullable Object> T same(T value) {
    return value;
  }

  /** Nobody who says that there is no null has to be believed. */
  private static boolean isNull(@Nullable Object object) {
    return object == null;
  }

  private static <T extends @Nullable Object> T copied(T element, UnaryOperator<T> each) {
    return element == null ? element : each.apply(element);
  }

  /** A constant container, with its elements copied. */
  private static <T extends @Nullable Object> Collection<T> elements(
      Collection<? extends T> constant, UnaryOperator<T> each) {
    if (isNull(constant)) {
      return Unchecked.cast(constant);
    }
    Collection<T> copies =
        constant instanceof Set ? new LinkedHashSet<>() : new ArrayList<>(constant.size());
    boolean changed = false;
    for (T element : constant) {
      T copy = copied(element, each);
      changed |= copy != element;
      copies.add(copy);
    }
    return changed ? collection(copies) : Unchecked.cast(constant);
  }

  private static <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> entries(
      Map<? extends K, ? extends V> constant, UnaryOperator<K> key, UnaryOperator<V> value) {
    if (isNull(constant)) {
      return Unchecked.cast(constant);
    }
    Map<K, V> copies = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<? extends K, ? extends V> entry : constant.entrySet()) {
      Map.Entry<K, V> copy = parts(entry, key, value);
      changed |= copy != entry;
      copies.put(copy.getKey(), copy.getValue());
    }
    return changed ? map(copies) : Unchecked.cast(constant);
  }

  private static <K extends @Nullable Object, V extends @Nullable Object> Map.Entry<K, V> parts(
      Map.Entry<? extends K, ? extends V> entry, UnaryOperator<K> key, UnaryOperator<V> value) {
    K keyCopy = copied(entry.getKey(), key);
    V valueCopy = copied(entry.getValue(), value);
    boolean same = keyCopy == entry.getKey() && valueCopy == entry.getValue();
    return same ? Unchecked.cast(entry) : new SimpleImmutableEntry<>(keyCopy, valueCopy);
  }
}
