package dev.troupe.registry;

import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.api.Sendable;
import dev.troupe.process.NameRegistry;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.Unchecked;
import dev.troupe.registry.RegistryEvent.Registered;
import dev.troupe.registry.RegistryEvent.Unregistered;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartException;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.ChildType;
import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import dev.troupe.supervisor.SupervisorOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Processes found by keys, each with a value that says something of it. A process registers itself,
 * and is linked to the registry from then on: its entries go with it, and it does not outlive the
 * registry unless it traps exits. The dead are never found: as soon as a process is dead, its keys
 * are free.
 *
 * <p>What is asked is answered from memory, in the calling process. Each method throws {@link
 * IllegalArgumentException} if the registry does not run.
 *
 * <p>A key of a unique registry can name a server: {@code StartOptions.via(registry, key)}.
 *
 * <p>OTP: {@code Registry}.
 *
 * @param <K> the keys
 * @param <V> the values; null for those registered without one
 */
@Sendable
public final class Registry<K, V extends @Nullable Object> implements NameRegistry<K> {
  private final RegistryOptions options;

  /** Written by the supervisor, when it starts the first partition. */
  private volatile @Nullable Running<K, V> running;

  private Registry(RegistryOptions options) {
    this.options = options;
  }

  /** A process and its value. */
  public record Entry<V extends @Nullable Object>(Pid pid, V value) {}

  /** A process, its key and its value. */
  public record Registration<K, V extends @Nullable Object>(K key, Pid pid, V value) {}

  /** A value and the one it has replaced. */
  public record Updated<V extends @Nullable Object>(V value, V before) {}

  // --- starting

  /** A registry that is to be started, by a supervisor or by {@link #startLink()}. */
  public static <K, V extends @Nullable Object> Registry<K, V> of(RegistryOptions options) {
    return new Registry<>(Objects.requireNonNull(options, "options"));
  }

  /**
   * Starts a registry, linked to the calling process; OTP: {@code Registry.start_link/1}.
   *
   * @throws StartException if its name is taken
   */
  public static <K, V extends @Nullable Object> Registry<K, V> startLink(RegistryOptions options) {
    Registry<K, V> registry = of(options);
    registry.startLink();
    return registry;
  }

  /**
   * Starts this registry, linked to the calling process; returns the process of that name.
   *
   * @throws StartException if the name is taken
   */
  public Pid startLink() {
    List<ChildSpec> partitions = new ArrayList<>();
    for (int number = 0; number < options.partitions(); number++) {
      int its = number;
      partitions.add(ChildSpec.of(number, () -> startPartition(its)));
    }
    SupervisorOptions all = SupervisorOptions.of(Strategy.ONE_FOR_ALL).named(options.name());
    return Supervisor.startLink(all, partitions).ref().pid();
  }

  /** With the first partition, all of them start anew and empty. */
  private Pid startPartition(int number) {
    Running<K, V> now = running;
    if (number == 0 || now == null) {
      now = new Running<>(options);
      running = now;
    }
    return now.startPartition(number);
  }

  /** How a supervisor starts and stops it; OTP: {@code Registry.child_spec/1}. */
  public ChildSpec childSpec() {
    return ChildSpec.of(options.name(), this::startLink).type(ChildType.SUPERVISOR);
  }

  Running<K, V> running() {
    Running<K, V> now = runningOrNull();
    if (now == null) {
      throw new IllegalArgumentException(this + " does not run");
    }
    return now;
  }

  private @Nullable Running<K, V> runningOrNull() {
    Running<K, V> now = running;
    return now == null || !now.isComplete() ? null : now;
  }

  // --- registering

  /**
   * Registers the calling process under the key; OTP: {@code Registry.register/3}.
   *
   * @throws AlreadyRegisteredException if the key is taken, in a unique registry
   */
  public void register(K key, V value) {
    Pid holder = tryRegister(key, value);
    if (holder != null) {
      throw new AlreadyRegisteredException(key, holder);
    }
  }

  /** Returns who has the key already, or null. */
  @Nullable Pid tryRegister(K key, V value) {
    Objects.requireNonNull(key, "key");
    Pid holder = running().register(key, value);
    if (holder == null) {
      tell(new Registered<>(this, key, Self.pid(), value));
    }
    return holder;
  }

  /** Removes all entries of the calling process under the key; OTP: {@code unregister/2}. */
  public void unregister(K key) {
    unregisterMatch(key, _ -> true);
  }

  /**
   * Removes the entries of the calling process under the key whose values match; OTP: {@code
   * Registry.unregister_match/4}.
   */
  public void unregisterMatch(K key, Predicate<? super V> values) {
    if (running().unregister(key, values)) {
      tell(new Unregistered<>(this, key, Self.pid()));
    }
  }

  /**
   * Changes the value of the calling process under the key; returns the new one and the old one, or
   * nothing if the process does not have the key: the function is not run then.
   *
   * <p>OTP: {@code Registry.update_value/3}.
   *
   * @throws IllegalArgumentException if the registry is not unique
   */
  public Optional<Updated<V>> updateValue(K key, UnaryOperator<V> change) {
    checkUnique("updateValue");
    UniqueTable<K, V> table = (UniqueTable<K, V>) running().table();
    Pid self = Self.pid();
    return table.lookup(key).stream()
        .filter(entry -> entry.pid() == self)
        .map(entry -> new Updated<>(change.apply(entry.value()), entry.value()))
        .filter(it -> table.replace(key, new Entry<>(self, it.before()), it.value()))
        .findFirst();
  }

  private void checkUnique(String what) {
    if (!options.isUnique()) {
      throw new IllegalArgumentException(what + ": " + this + " is not unique");
    }
  }

  private void tell(RegistryEvent<K, V> event) {
    for (String listener : options.listeners()) {
      Processes.whereis(listener).ifPresent(pid -> LocalProcess.of(pid).post(event));
    }
  }

  // --- looking

  /** The entries under the key; OTP: {@code Registry.lookup/2}. */
  public List<Entry<V>> lookup(K key) {
    return running().table().lookup(Objects.requireNonNull(key, "key"));
  }

  /**
   * Has the function do something with the entries under the key, in the calling process, unless
   * there are none: send a message to each, for one.
   *
   * <p>OTP: {@code Registry.dispatch/3}.
   */
  public void dispatch(K key, Consumer<? super List<Entry<V>>> action) {
    List<Entry<V>> entries = lookup(key);
    if (!entries.isEmpty()) {
      action.accept(entries);
    }
  }

  /** The entries under the key whose values match; OTP: {@code Registry.match/4}. */
  public List<Entry<V>> match(K key, Predicate<? super V> values) {
    return lookup(key).stream().filter(entry -> values.test(entry.value())).toList();
  }

  /** How many entries under the key have a value that matches; OTP: {@code count_match/4}. */
  public int countMatch(K key, Predicate<? super V> values) {
    return match(key, values).size();
  }

  /** The keys of a process, each as often as it has it; OTP: {@code Registry.keys/2}. */
  public List<K> keys(Pid pid) {
    Running<K, V> now = running();
    return pid.isAlive() ? now.holdings().keys(pid) : List.of();
  }

  /** The values of a process under the key; OTP: {@code Registry.values/3}. */
  public List<V> values(K key, Pid pid) {
    return lookup(key).stream().filter(it -> it.pid() == pid).map(Entry::value).toList();
  }

  /** How many entries there are; OTP: {@code Registry.count/1}. */
  public long count() {
    return countSelect(_ -> true);
  }

  /** All entries, under all keys, that match; OTP: {@code Registry.select/2}. */
  public List<Registration<K, V>> select(Predicate<? super Registration<K, V>> wanted) {
    return running().table().all().filter(wanted).toList();
  }

  /** How many entries, under all keys, match; OTP: {@code Registry.count_select/2}. */
  public long countSelect(Predicate<? super Registration<K, V>> wanted) {
    return running().table().all().filter(wanted).count();
  }

  // --- metadata

  /** What the registry knows under that key; OTP: {@code Registry.meta/2}. */
  public Optional<Object> meta(Object key) {
    return Optional.ofNullable(running().meta().get(key));
  }

  /** Has the registry know something under that key; OTP: {@code Registry.put_meta/3}. */
  public void putMeta(Object key, Object value) {
    running().meta().put(key, value);
  }

  /** Has the registry forget what it knows under that key; OTP: {@code delete_meta/2}. */
  public void deleteMeta(Object key) {
    running().meta().remove(key);
  }

  // --- locks

  /**
   * Does the work while no other process does work under the same lock: they wait, and get their
   * turns in the order they came. What the work returns or throws is returned or thrown here; the
   * end of a process ends its turn. Locks have nothing to do with the keys of processes.
   *
   * <p>OTP: {@code Registry.lock/3}.
   *
   * @throws IllegalStateException if the calling process is at work under that lock already
   */
  public <T extends @Nullable Object> T lock(Object lock, Supplier<T> work) {
    Objects.requireNonNull(lock, "lock");
    ServerRef<PartitionMessage> partition = running().partitionOf(lock);
    MonitorRef turn =
        partition
            .call(new PartitionMessage.Lock(lock))
            .orElseThrow(
                () -> new IllegalStateException(Self.pid() + " has the lock " + lock + " already"));
    try {
      return work.get();
    } finally {
      partition.cast(new PartitionMessage.Unlock(turn));
    }
  }

  // --- names of servers

  /** The same keys as names whose processes are registered with that value. */
  public NameRegistry<K> withValue(V value) {
    return new ValuedNames<>(this, value);
  }

  /**
   * Refuses names if the registry is not unique.
   *
   * @throws IllegalArgumentException if it is not
   */
  @Override
  public void checkName(K name) {
    Objects.requireNonNull(name, "name");
    checkUnique("a name");
  }

  /** Registers the calling process without a value. */
  @Override
  public Optional<Pid> registerName(K name) {
    return Optional.ofNullable(tryRegister(name, Unchecked.cast(null)));
  }

  @Override
  public void unregisterName(K name) {
    unregister(name);
  }

  /** Nobody, if the registry does not run. */
  @Override
  public Optional<Pid> whereisName(K name) {
    Running<K, V> now = runningOrNull();
    return now == null
        ? Optional.empty()
        : now.table().lookup(name).stream().findFirst().map(Entry::pid);
  }

  @Override
  public String toString() {
    return "Registry[" + options.name() + "]";
  }
}
