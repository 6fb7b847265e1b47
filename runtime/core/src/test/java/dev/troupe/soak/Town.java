package dev.troupe.soak;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.server.StartException;
import dev.troupe.server.StartOptions;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Those who may be killed, each in a place of its own: servers, and bare processes. */
final class Town {
  /** Longer than the soak waits for the end: a caller that hangs is found hung. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final int NAMES = 100;

  private final Tally tally;
  private final AtomicReferenceArray<Resident> residents;
  private final AtomicReferenceArray<Pid> wanderers;
  private final CountDownLatch filled = new CountDownLatch(1);
  private volatile boolean open = true;

  /** A server, how many casts it was sent for certain, and how many it has had. */
  record Resident(CellClient client, AtomicLong sent, AtomicLong noted) {
    Pid pid() {
      return client.ref().pid();
    }
  }

  Town(Tally tally, int servers, int bare) {
    this.tally = tally;
    this.residents = new AtomicReferenceArray<>(servers);
    this.wanderers = new AtomicReferenceArray<>(bare);
  }

  void fill() {
    for (int i = 0; i < residents.length(); i++) {
      residents.set(i, start(StartOptions.defaults()));
    }
    for (int i = 0; i < wanderers.length(); i++) {
      wanderers.set(i, wander(i));
    }
    filled.countDown();
  }

  private Resident start(StartOptions options) {
    AtomicLong noted = new AtomicLong();
    CellClient started = CellClient.start(options, () -> new Cell(tally, noted));
    tally.count("servers started");
    return new Resident(
        CellClient.of(started.ref().withTimeout(PATIENCE)), new AtomicLong(), noted);
  }

  private Pid wander(long seed) {
    tally.count("bare processes started");
    return Processes.spawn(new Wanderer(this, tally, new SplittableRandom(seed)));
  }

  void awaitFilled() throws InterruptedException {
    filled.await();
  }

  boolean isOpen() {
    return open;
  }

  void close() {
    open = false;
  }

  /** Some server, dead or alive. */
  Resident resident(SplittableRandom random) {
    return residents.get(random.nextInt(residents.length()));
  }

  /** Some bare process, dead or alive. */
  Pid wanderer(SplittableRandom random) {
    return wanderers.get(random.nextInt(wanderers.length()));
  }

  /**
   * Puts others in the places of dead ones that it comes across; not to be killed while it does.
   */
  void settle(SplittableRandom random) {
    settleResident(random.nextInt(residents.length()), random);
    settleWanderer(random.nextInt(wanderers.length()), random);
  }

  private void settleResident(int place, SplittableRandom random) {
    Resident found = residents.get(place);
    if (found.pid().isAlive()) {
      return;
    }
    boolean named = random.nextInt(4) == 0;
    try {
      Resident successor =
          start(named ? StartOptions.named(name(random)) : StartOptions.defaults());
      if (!residents.compareAndSet(place, found, successor)) {
        successor.pid().exit(ExitReason.KILL);
      }
    } catch (StartException e) {
      if (e.alreadyStarted().isEmpty()) {
        tally.expectFits(e.reason(), false, "start");
      }
      tally.count("starts failed");
    }
  }

  private void settleWanderer(int place, SplittableRandom random) {
    Pid found = wanderers.get(place);
    if (!found.isAlive()) {
      Pid successor = wander(random.nextLong());
      if (!wanderers.compareAndSet(place, found, successor)) {
        successor.exit(ExitReason.KILL);
      }
    }
  }

  static String name(SplittableRandom random) {
    return "soak " + random.nextInt(NAMES);
  }

  /** Those who live. */
  List<Resident> residents() {
    return IntStream.range(0, residents.length())
        .mapToObj(residents::get)
        .filter(resident -> resident.pid().isAlive())
        .toList();
  }

  List<Pid> wanderers() {
    return IntStream.range(0, wanderers.length())
        .mapToObj(wanderers::get)
        .filter(Pid::isAlive)
        .toList();
  }
}
