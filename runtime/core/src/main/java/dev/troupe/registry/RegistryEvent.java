package dev.troupe.registry;

import dev.troupe.api.Pid;
import org.jspecify.annotations.Nullable;

/**
 * What the listeners of a registry are sent. The death of a process is not told: who wants to know
 * monitors it.
 *
 * <p>OTP: the messages to {@code :listeners}.
 */
public sealed interface RegistryEvent<K, V extends @Nullable Object> {
  /** A process has registered itself; OTP: {@code {:register, registry, key, pid, value}}. */
  record Registered<K, V extends @Nullable Object>(Registry<K, V> registry, K key, Pid pid, V value)
      implements RegistryEvent<K, V> {}

  /** A process has left a key; OTP: {@code {:unregister, registry, key, pid}}. */
  record Unregistered<K, V extends @Nullable Object>(Registry<K, V> registry, K key, Pid pid)
      implements RegistryEvent<K, V> {}
}
