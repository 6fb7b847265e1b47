package dev.troupe.soak;

import dev.troupe.api.Pid;
import dev.troupe.process.Match;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Self;
import dev.troupe.server.CallException;
import java.time.Duration;
import java.util.SplittableRandom;

/** A bare process that may be killed wherever it is. */
final class Wanderer implements ProcessBody {
  private static final Object NEVER_SENT = new Object();

  private final Town town;
  private final Tally tally;
  private final SplittableRandom random;

  Wanderer(Town town, Tally tally, SplittableRandom random) {
    this.town = town;
    this.tally = tally;
    this.random = random;
  }

  @Override
  public void run() throws InterruptedException {
    town.awaitFilled();
    while (town.isOpen()) {
      tally.expectNoInterrupt();
      act();
    }
  }

  private void act() {
    switch (random.nextInt(8)) {
      case 0, 1 -> call();
      case 2 -> receiveAny();
      case 3 -> receiveSelectively();
      case 4 -> Self.demonitorAndFlush(Self.monitor(town.wanderer(random)));
      case 5 -> tie(town.wanderer(random));
      case 6 -> Self.trapExits(random.nextBoolean());
      default -> town.resident(random).client().ref().pid().send("hello");
    }
  }

  private void call() {
    long number = random.nextInt();
    try {
      long answer = town.resident(random).client().next(number);
      tally.expect(answer == number + 1, "a wrong answer");
      tally.count("calls of bare processes answered");
    } catch (CallException e) {
      tally.expectFits(e.reason(), false, "call of a bare process");
      tally.count("calls of bare processes failed");
    }
  }

  private void receiveAny() {
    Self.receive(Object.class, Duration.ofMillis(random.nextInt(200)));
  }

  /** Looks past all that is there. */
  private void receiveSelectively() {
    Self.receive(
        message -> message == NEVER_SENT ? Match.take(message) : Match.<Object>skip(),
        Duration.ofMillis(random.nextInt(100)));
    while (Self.receive(Object.class, Duration.ZERO).isPresent()) {
      tally.count("messages of bare processes");
    }
  }

  private void tie(Pid other) {
    Self.link(other);
    other.send("linked");
    if (random.nextInt(8) != 0) {
      Self.unlink(other);
    }
  }
}
