package dev.troupe.registry;

import dev.troupe.api.Pid;
import dev.troupe.process.NameRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of a registry as names, whose processes are registered with a value. */
record ValuedNames<K, V extends @Nullable Object>(Registry<K, V> registry, V value)
    implements NameRegistry<K> {
  @Override
  public void checkName(K name) {
    registry.checkName(name);
  }

  @Override
  public Optional<Pid> registerName(K name) {
    return Optional.ofNullable(registry.tryRegister(name, value));
  }

  @Override
  public void unregisterName(K name) {
    registry.unregister(name);
  }

  @Override
  public Optional<Pid> whereisName(K name) {
    return registry.whereisName(name);
  }

  @Override
  public String toString() {
    return registry.toString();
  }
}
