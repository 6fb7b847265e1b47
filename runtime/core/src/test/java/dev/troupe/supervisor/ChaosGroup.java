package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * The workers of one supervisor in the chaos: they check, when they start and when they are
 * stopped, what must be true of their supervisor.
 */
final class ChaosGroup {
  static final int SIZE = 10;

  private static final AtomicLong CLOCK = new AtomicLong();

  /** What was not as it must be, in all groups. */
  static final Queue<String> VIOLATIONS = new ConcurrentLinkedQueue<>();

  private static volatile boolean unruly;

  private final String name;
  private final Strategy strategy;
  private final int intensity;

  /** The live process of each worker, or the one before. */
  private final AtomicReferenceArray<Pid> holders = new AtomicReferenceArray<>(SIZE);

  /** What each process of the supervisor has done. */
  private final Map<Pid, Life> lives = new ConcurrentHashMap<>();

  /** How often one process of the supervisor has started workers, and when each the last time. */
  private static final class Life {
    final AtomicInteger attempts = new AtomicInteger();
    final AtomicReferenceArray<Long> starts = new AtomicReferenceArray<>(SIZE);
  }

  ChaosGroup(String name, Strategy strategy, int intensity) {
    this.name = name;
    this.strategy = strategy;
    this.intensity = intensity;
  }

  ChildSpec supervisorSpec() {
    List<ChildSpec> workers =
        IntStream.range(0, SIZE).mapToObj(i -> ChaosWorker.spec(this, i)).toList();
    return Supervisor.childSpec(
        name, SupervisorOptions.of(strategy).intensity(intensity, Duration.ofMinutes(10)), workers);
  }

  /** Has workers of all groups fail to start, now and then, or no more. */
  static void makeUnruly(boolean on) {
    unruly = on;
  }

  /** How many starts there were, in all groups. */
  static long startCount() {
    return CLOCK.get();
  }

  boolean isUnruly() {
    return unruly;
  }

  String workerName(int index) {
    return name + "." + index;
  }

  // --- what must be true; each in the worker's process

  private Life current() {
    return lives.computeIfAbsent(Self.parent().orElseThrow(), _ -> new Life());
  }

  void checkAttempt() {
    int count = current().attempts.incrementAndGet();
    long most = strategy == Strategy.ONE_FOR_ONE ? SIZE + intensity : SIZE * (1L + intensity);
    check(count <= most, "the intensity is exceeded: " + count + " starts");
  }

  void checkStart(int index) {
    Pid former = holders.getAndSet(index, Self.pid());
    check(former == null || !former.isAlive(), index + " starts while it lives");
    check(
        Processes.whereis(workerName(index)).filter(Self.pid()::equals).isPresent(),
        index + " starts without its name");
    if (strategy != Strategy.ONE_FOR_ONE) {
      checkLaterAreDead(index, "starts");
    }
    Long before = current().starts.getAndSet(index, CLOCK.incrementAndGet());
    if (strategy == Strategy.ONE_FOR_ALL && before != null) {
      checkEarlierAreNew(index, before);
    }
  }

  /** Its supervisor has told it to stop. */
  void checkStop(int index) {
    checkLaterAreDead(index, "stops");
  }

  /** Those of a supervisor that was killed may take their time, while the next one starts. */
  private void checkLaterAreDead(int index, String what) {
    for (int later = index + 1; later < SIZE; later++) {
      Pid pid = holders.get(later);
      boolean sibling = pid != null && parent(pid).equals(Self.parent());
      check(!sibling, index + " " + what + " while " + later + " lives");
    }
  }

  /** The supervisor of a live process. */
  private static Optional<Pid> parent(Pid pid) {
    return Processes.info(pid).map(info -> info.ancestors().getFirst());
  }

  private void checkEarlierAreNew(int index, long before) {
    for (int earlier = 0; earlier < index; earlier++) {
      Long start = current().starts.get(earlier);
      check(start != null && start > before, index + " starts again, and not " + earlier);
    }
  }

  private void check(boolean holds, String violation) {
    if (!holds) {
      VIOLATIONS.add(name + " (" + strategy + "): " + violation);
    }
  }

  /** Whether all its workers live, under their names. */
  boolean isComplete() {
    return IntStream.range(0, SIZE).allMatch(i -> Processes.whereis(workerName(i)).isPresent());
  }

  /** Kills the supervisor of the worker that has the name now. */
  void killSupervisor(int index) {
    Processes.whereis(workerName(index))
        .flatMap(ChaosGroup::parent)
        .ifPresent(supervisor -> supervisor.exit(ExitReason.KILL));
  }
}
