package dev.troupe.soak;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.node.Node;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Workers;
import dev.troupe.server.CallException;
import dev.troupe.server.Sys;
import dev.troupe.soak.Town.Resident;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Ten thousand processes and 64 that drive them. All the while: every call is answered or fails for
 * a reason that fits, casts keep their order, each monitor and link is heard of once and none that
 * has ended, no interrupt reaches a process it was not meant for. In the end: nobody hangs, live
 * servers have had every cast, mailboxes are empty, and when all are killed no process and no
 * worker is left.
 */
public final class Soak {
  private static final int SERVERS = 8_000;
  private static final int BARE = 2_000;
  private static final int DRIVERS = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Tally tally = new Tally();
  private final Town town = new Town(tally, SERVERS, BARE);
  private final CountDownLatch stopped = new CountDownLatch(DRIVERS);
  private final CountDownLatch emptied = new CountDownLatch(1);
  private final CountDownLatch content = new CountDownLatch(DRIVERS);
  private final List<Driver> drivers;

  private Soak(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    drivers =
        IntStream.range(0, DRIVERS)
            .mapToObj(_ -> new Driver(town, tally, random.split(), stopped, emptied, content))
            .toList();
  }

  /**
   * Runs it.
   *
   * @return what was violated, nothing if all is well
   */
  public static List<String> run(Duration duration, long seed) throws InterruptedException {
    Self.pid(); // this thread counts, too
    List<Pid> before = Processes.list();
    long countBefore = Node.self().processCount();
    Soak soak = new Soak(seed);
    soak.live(duration);
    soak.end();
    soak.await(() -> before.containsAll(Processes.list()), () -> "left: " + Processes.list());
    soak.await(
        () -> Node.self().processCount() <= countBefore,
        () -> "counted: " + Node.self().processCount() + " and before " + countBefore);
    soak.await(Workers::areQuiet, Workers::describe);
    return soak.tally.violations();
  }

  private void live(Duration duration) throws InterruptedException {
    town.fill();
    drivers.forEach(Processes::spawn);
    Thread.sleep(duration);
    town.close();
  }

  private void end() throws InterruptedException {
    await(() -> stopped.getCount() == 0, () -> "hung: " + drivers);
    await(() -> town.wanderers().isEmpty(), () -> "hung: " + town.wanderers());
    town.residents().forEach(this::expectComplete);
    town.residents().forEach(resident -> resident.pid().exit(ExitReason.KILL));
    tally.expect(town.residents().isEmpty(), "alive after a kill");
    emptied.countDown();
    await(() -> content.getCount() == 0, () -> "never heard of all: " + drivers);
    System.out.println(tally);
  }

  /** All who cast are done: a server that lives has had every cast when it answers. */
  private void expectComplete(Resident resident) {
    try {
      Sys.resume(resident.client().ref());
      tally.expect(resident.client().next(1) == 2, "a wrong last answer");
    } catch (CallException e) {
      tally.expectFits(e.reason(), false, "last call");
      return;
    }
    long sent = resident.sent().get();
    long noted = resident.noted().get();
    tally.expect(sent == noted, "casts sent " + sent + ", handled " + noted);
    Processes.info(resident.pid())
        .ifPresent(info -> tally.expect(info.messageQueueLength() == 0, "mail left: " + info));
  }

  private void await(BooleanSupplier condition, Supplier<String> otherwise)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        tally.violated(otherwise.get());
        return;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }
}
