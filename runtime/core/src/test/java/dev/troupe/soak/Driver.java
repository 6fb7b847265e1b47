package dev.troupe.soak;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Deadline;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.server.CallException;
import dev.troupe.server.Request;
import dev.troupe.server.Response;
import dev.troupe.server.Sys;
import dev.troupe.soak.Town.Resident;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;

/** A bare process that nobody kills: it does the killing, and checks what it is told. */
final class Driver implements ProcessBody {
  private static final List<ExitReason> ENDS =
      List.of(ExitReason.KILL, ExitReason.SHUTDOWN, ExitReason.of("soak"), ExitReason.NORMAL);

  private final Town town;
  private final Tally tally;
  private final SplittableRandom random;
  private final long id;
  private final CountDownLatch stopped;
  private final CountDownLatch emptied;
  private final CountDownLatch content;
  private final Bonds bonds;
  private long sequence;

  /** What it is doing, for who finds it hung. */
  private volatile String doing = "";

  /**
   * Makes one.
   *
   * @param stopped counted down when it does no more
   * @param emptied awaited then: all it could be tied to is dead
   * @param content counted down when it has heard of that
   */
  Driver(
      Town town,
      Tally tally,
      SplittableRandom random,
      CountDownLatch stopped,
      CountDownLatch emptied,
      CountDownLatch content) {
    this.town = town;
    this.tally = tally;
    this.random = random;
    this.id = random.nextLong();
    this.stopped = stopped;
    this.emptied = emptied;
    this.content = content;
    this.bonds = new Bonds(tally);
  }

  @Override
  public void run() throws InterruptedException {
    Self.trapExits(true);
    while (town.isOpen()) {
      town.settle(random);
      act(town.resident(random));
      bonds.hear(Duration.ZERO);
    }
    stopped.countDown();
    emptied.await();
    bonds.hearTheRest();
    content.countDown();
  }

  private void act(Resident resident) {
    int dice = random.nextInt(100);
    if (dice < 50) {
      call(resident);
    } else if (dice < 75) {
      cast(resident);
    } else if (dice < 85) {
      tie(resident.pid());
    } else if (dice < 90) {
      name(resident);
    } else if (dice < 96) {
      end();
    } else {
      look(resident);
    }
  }

  // --- calls: each has an answer, or a reason that fits

  private void call(Resident resident) {
    long number = random.nextInt();
    CellClient client = resident.client();
    switch (random.nextInt(16)) {
      case 0, 1 -> expectNext("nextLater", number, () -> client.nextLater(number));
      case 2 -> expectNext("relay", number, () -> client.relay(number, other()));
      case 3 -> expectNext("by name", number, () -> named().next(number));
      case 4 -> giveUpOn("never", client::never);
      case 5 -> giveUpOn("nextLater", () -> client.nextLater(number));
      case 6 -> request(client.requestNext(number), number);
      default -> expectNext("next", number, () -> client.next(number));
    }
  }

  private CellClient other() {
    return town.resident(random).client();
  }

  private CellClient named() {
    return CellClient.named(Town.name(random));
  }

  private void expectNext(String what, long number, LongSupplier call) {
    doing = what;
    try {
      long answer = call.getAsLong();
      tally.expect(
          answer == number + 1 || (answer == -1 && what.equals("relay")),
          "a wrong answer: " + what);
      tally.count("calls answered: " + what);
    } catch (CallException e) {
      tally.expectFits(e.reason(), false, what);
      tally.count("calls failed: " + what);
    }
    doing = "";
  }

  private void giveUpOn(String what, LongSupplier call) {
    doing = "giving up on " + what;
    try {
      Deadline.within(Duration.ofMillis(random.nextInt(3)), () -> call.getAsLong());
    } catch (CallException e) {
      tally.expectFits(e.reason(), true, what);
    }
    tally.count("calls with little patience");
    doing = "";
  }

  private void request(Request<Long> request, long number) {
    doing = "request";
    Response<Long> response = request.await(Duration.ofMillis(random.nextInt(3)));
    if (response instanceof Response.Pending<Long>) {
      response = request.awaitOrAbandon(Duration.ZERO);
    }
    switch (response) {
      case Response.Reply<Long>(Long value) ->
          tally.expect(value == number + 1, "a wrong answer to a request");
      case Response.Failed<Long> failed -> tally.expectFits(failed.reason(), false, "request");
      case Response.Pending<Long> _ -> tally.count("requests abandoned");
      case Response.Thrown<Long> thrown -> tally.violated("a request threw " + thrown);
    }
    tally.count("requests");
    doing = "";
  }

  // --- casts: a live server gets each, in order

  private void cast(Resident resident) {
    for (int left = random.nextInt(1, 8); left > 0; left--) {
      resident.sent().incrementAndGet();
      resident.client().note(id, sequence++);
      tally.count("casts");
    }
  }

  // --- links, monitors, names

  private void tie(Pid pid) {
    switch (random.nextInt(8)) {
      case 0, 1 -> bonds.monitor(pid);
      case 2 -> bonds.demonitor();
      case 3 -> bonds.link(pid);
      case 4 -> bonds.unlink();
      case 5 -> town.resident(random).client().tie(pid);
      case 6 -> town.resident(random).client().untie(pid);
      default -> bonds.monitor(town.wanderer(random));
    }
  }

  private void name(Resident resident) {
    String name = Town.name(random);
    try {
      if (random.nextInt(4) == 0) {
        Processes.unregister(name);
      } else {
        Processes.register(name, resident.pid());
      }
      tally.count("names given or taken");
    } catch (IllegalArgumentException e) {
      tally.count("names refused");
    }
    Processes.whereis(name).ifPresent(pid -> pid.send("by name"));
  }

  // --- the end of others

  private void end() {
    ExitReason reason = ENDS.get(random.nextInt(ENDS.size()));
    Pid victim = random.nextBoolean() ? town.resident(random).pid() : town.wanderer(random);
    victim.exit(reason);
    tally.count("exit signals");
    if (reason.equals(ExitReason.KILL)) {
      tally.expect(!victim.isAlive(), "alive after a kill");
    }
    if (random.nextInt(2000) == 0) {
      giveUpOn("crash", () -> other().crash(0));
    }
  }

  private void look(Resident resident) {
    doing = "Sys";
    try {
      Sys.suspend(resident.client().ref());
      cast(resident);
      Sys.resume(resident.client().ref());
      Sys.getState(resident.client().ref());
    } catch (CallException e) {
      tally.expectFits(e.reason(), false, "Sys");
    }
    Processes.info(resident.pid());
    tally.count("looks");
    doing = "";
  }

  @Override
  public String toString() {
    return "driver " + id + " " + doing;
  }
}
