package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Sendable;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The same server several times, each for a part of the keys, where one alone would have too much
 * to do:
 *
 * <pre>{@code
 * var counters = PartitionSupervisor.of(CounterClient::ref, n -> CounterClient.startLink(Counter::new));
 * counters.startLink();
 * counters.forKey(userId).increment();
 * }</pre>
 *
 * <p>It is made first and started later, by itself or in a tree. Whoever has it reaches the
 * partitions through it, also after they, or their supervisor, have been restarted.
 *
 * <p>OTP: {@code PartitionSupervisor}.
 *
 * @param <T> how one talks to a partition: a generated client, an agent, another supervisor
 */
@Sendable
public final class PartitionSupervisor<T> {
  private final PartitionOptions options;
  private final List<ChildSpec> specs;

  /** What the partitions that were started last are reached by; written by the supervisor. */
  private final Map<Integer, T> clients = new ConcurrentHashMap<>();

  /** Among how many partitions keys are divided; zero until there are any. */
  private volatile int size;

  private volatile @Nullable Supervisor supervisor;

  private PartitionSupervisor(
      PartitionOptions options,
      Function<? super T, ? extends ServerRef<?>> ref,
      IntFunction<? extends T> start) {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(start, "start");
    this.options = options;
    this.specs =
        IntStream.range(0, options.partitions())
            .mapToObj(number -> options.change(spec(number, ref, start)))
            .toList();
  }

  private ChildSpec spec(
      int number, Function<? super T, ? extends ServerRef<?>> ref, IntFunction<? extends T> start) {
    return ChildSpec.of(
        number,
        () -> {
          T client = start.apply(number);
          clients.put(number, client);
          return ref.apply(client).pid();
        });
  }

  /** Partitions with what {@link PartitionOptions#defaults()} says; nothing is started yet. */
  public static <T> PartitionSupervisor<T> of(
      Function<? super T, ? extends ServerRef<?>> ref, IntFunction<? extends T> start) {
    return of(PartitionOptions.defaults(), ref, start);
  }

  /**
   * Partitions; nothing is started yet.
   *
   * @param ref what a partition is behind its client, as {@code CounterClient::ref}
   * @param start starts the partition of that number, linked to the calling process; OTP: {@code
   *     with_arguments}
   * @throws IllegalArgumentException if the changed specs of the partitions cannot be
   */
  public static <T> PartitionSupervisor<T> of(
      PartitionOptions options,
      Function<? super T, ? extends ServerRef<?>> ref,
      IntFunction<? extends T> start) {
    PartitionSupervisor<T> made = new PartitionSupervisor<>(options, ref, start);
    ChildSpecs.check(made.specs, AutoShutdown.NEVER);
    return made;
  }

  /**
   * Starts the partitions under a supervisor that is linked to the calling process.
   *
   * <p>OTP: {@code PartitionSupervisor.start_link/1}.
   *
   * @throws StartException if a partition does not start, or this runs already
   */
  public Supervisor startLink() {
    Supervisor running = supervisor;
    if (running != null && running.ref().isAlive()) {
      throw StartException.failed(
          "PartitionSupervisor", new ExitReason.AlreadyStarted(running.pid()));
    }
    Supervisor started = Supervisor.startLink(options.supervisor(), specs);
    supervisor = started;
    size = specs.size();
    return started;
  }

  /** The partitions and their supervisor as a child of another one. */
  public ChildSpec childSpec(Object id) {
    return ChildSpec.of(id, () -> startLink().pid()).type(ChildType.SUPERVISOR);
  }

  // --- keys

  /**
   * The partition of a key: for a whole number its absolute value modulo the number of partitions,
   * else by its hash. The same key has the same partition while their number stays the same.
   *
   * <p>OTP: {@code {:via, PartitionSupervisor, {name, key}}}.
   *
   * @throws IllegalStateException if there are no partitions
   */
  public T forKey(Object key) {
    int among = size;
    if (among == 0) {
      throw noPartitions();
    }
    T client = clients.get(index(key, among));
    if (client == null) {
      throw noPartitions();
    }
    return client;
  }

  private IllegalStateException noPartitions() {
    return new IllegalStateException(
        supervisor == null ? "the partitions were not started" : "there are zero partitions");
  }

  private static int index(Object key, int among) {
    return switch (key) {
      case Byte number -> index(number.longValue(), among);
      case Short number -> index(number.longValue(), among);
      case Integer number -> index(number.longValue(), among);
      case Long number -> index(number.longValue(), among);
      case BigInteger number -> number.abs().mod(BigInteger.valueOf(among)).intValue();
      default -> Math.floorMod(key.hashCode(), among);
    };
  }

  private static int index(long number, int among) {
    return (int) Math.abs(number % among);
  }

  /** Among how many partitions keys are divided; OTP: {@code PartitionSupervisor.partitions/1}. */
  public int partitions() {
    return size;
  }

  /**
   * Divides the keys among another number of partitions: stops those that are too many, last first,
   * or starts them again.
   *
   * <p>OTP: {@code PartitionSupervisor.resize!/2}.
   *
   * @return the number before
   * @throws IllegalArgumentException if it is negative, or more than there were at the start
   * @throws IllegalStateException if the partitions were not started
   */
  public synchronized int resize(int partitions) {
    if (partitions < 0 || partitions > specs.size()) {
      throw new IllegalArgumentException(
          "partitions: can be resized to 0 to %d, as many as there were at the start, but not to %d"
              .formatted(specs.size(), partitions));
    }
    Supervisor running = supervisor;
    if (running == null) {
      throw noPartitions();
    }
    int before = size;
    if (partitions < before) {
      size = partitions;
      specs.subList(partitions, before).reversed().forEach(spec -> remove(running, spec));
    } else {
      specs.subList(before, partitions).forEach(running::startChild);
      size = partitions;
    }
    return before;
  }

  private static void remove(Supervisor supervisor, ChildSpec spec) {
    supervisor.terminateChild(spec.id());
    if (supervisor.childSpec(spec.id()).isPresent()) {
      supervisor.deleteChild(spec.id());
    }
  }
}
