package dev.troupe.registry;

import dev.troupe.process.internal.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a registry is. Immutable: each method returns changed options.
 *
 * <p>OTP: the options of {@code Registry.start_link/1}.
 */
public final class RegistryOptions {
  private final String name;
  private final boolean unique;
  private final int partitions;
  private final List<String> listeners;
  private final Map<Object, Object> meta;

  private RegistryOptions(
      String name,
      boolean unique,
      int partitions,
      List<String> listeners,
      Map<Object, Object> meta) {
    this.name = Names.check(name);
    this.unique = unique;
    this.partitions = partitions;
    this.listeners = listeners;
    this.meta = meta;
  }

  /**
   * A registry of that name where a key belongs to one process at most; OTP: {@code :unique}.
   *
   * @throws IllegalArgumentException if that cannot be a name
   */
  public static RegistryOptions unique(String name) {
    return new RegistryOptions(name, true, 1, List.of(), Map.of());
  }

  /**
   * A registry of that name where a key belongs to any number of processes, and to each any number
   * of times; OTP: {@code :duplicate}.
   *
   * @throws IllegalArgumentException if that cannot be a name
   */
  public static RegistryOptions duplicate(String name) {
    return new RegistryOptions(name, false, 1, List.of(), Map.of());
  }

  /**
   * So many processes share the work of cleaning up after the dead, and of the locks; one unless it
   * is said.
   *
   * @throws IllegalArgumentException if it is less than one
   */
  public RegistryOptions partitions(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("partitions: must be 1 or more, but was " + number);
    }
    return new RegistryOptions(name, unique, number, listeners, meta);
  }

  /**
   * The processes of these names are sent a {@link RegistryEvent} for each registration.
   *
   * @throws IllegalArgumentException if one cannot be a name
   */
  public RegistryOptions listeners(String... names) {
    List<String> all = new ArrayList<>(listeners);
    for (String listener : names) {
      all.add(Names.check(listener));
    }
    return new RegistryOptions(name, unique, partitions, List.copyOf(all), meta);
  }

  /** What the registry knows from the start under a key; see {@link Registry#meta}. */
  public RegistryOptions meta(Object key, Object value) {
    Map<Object, Object> all = new HashMap<>(meta);
    all.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
    return new RegistryOptions(name, unique, partitions, listeners, Map.copyOf(all));
  }

  String name() {
    return name;
  }

  boolean isUnique() {
    return unique;
  }

  int partitions() {
    return partitions;
  }

  List<String> listeners() {
    return listeners;
  }

  Map<Object, Object> meta() {
    return meta;
  }
}
