package dev.troupe.process.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is registered under which name, on one node. A name is free as soon as its process is dead.
 */
public final class Names {
  private static final Set<String> RESERVED = Set.of("null", "undefined", "true", "false");

  private final Map<String, LocalProcess> names = new ConcurrentHashMap<>();

  /** Refuses what cannot be a name, with a message that says what can. */
  public static String check(@Nullable String name) {
    if (name == null || name.isBlank() || RESERVED.contains(name)) {
      throw new IllegalArgumentException(
          "name: a name is a string that is not blank and none of "
              + RESERVED.stream().sorted().toList()
              + ", not "
              + (name == null ? "null" : '"' + name + '"'));
    }
    return name;
  }

  /**
   * Registers the process, under the lock of its attributes, which {@link #release} takes, too.
   *
   * @return who has the name already, or null if it now has it
   */
  @Nullable LocalProcess register(String name, LocalProcess process) {
    Attributes attributes = process.attributes();
    synchronized (attributes) {
      if (!process.isAlive()) {
        throw new IllegalArgumentException(process + " is dead and cannot be registered");
      }
      String other = attributes.name();
      if (other != null) {
        throw new IllegalArgumentException(
            process + " is registered as \"" + other + "\" and a process has one name at most");
      }
      LocalProcess holder = claim(name, process);
      if (holder == null) {
        attributes.setName(name);
      }
      return holder;
    }
  }

  /** A holder that is dead, but whose death is not yet announced, gives way. */
  private @Nullable LocalProcess claim(String name, LocalProcess process) {
    while (true) {
      LocalProcess holder = names.putIfAbsent(name, process);
      if (holder == null) {
        return null;
      }
      if (!holder.isDead()) {
        return holder;
      }
      if (names.replace(name, holder, process)) {
        return null;
      }
    }
  }

  /** Frees the name; returns false if nobody had it. */
  public boolean unregister(String name) {
    LocalProcess holder = names.get(name);
    return holder != null && unregister(name, holder);
  }

  /** Under the same lock, or one who is just being registered would keep a name it has not. */
  private boolean unregister(String name, LocalProcess holder) {
    Attributes attributes = holder.attributes();
    synchronized (attributes) {
      if (!names.remove(name, holder) || holder.isDead()) {
        return false;
      }
      attributes.setName(null);
      return true;
    }
  }

  /** The process is dead: frees its name, if it has one. */
  void release(LocalProcess process) {
    Attributes attributes = process.attributesOrNull();
    if (attributes == null) {
      return;
    }
    synchronized (attributes) {
      String name = attributes.name();
      if (name != null) {
        names.remove(name, process);
      }
    }
  }

  public @Nullable LocalProcess whereis(String name) {
    LocalProcess holder = names.get(name);
    return holder == null || holder.isDead() ? null : holder;
  }

  public List<String> list() {
    return names.keySet().stream().sorted().toList();
  }
}
