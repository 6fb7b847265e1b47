package dev.troupe.soak;

import dev.troupe.api.From;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.server.CallException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A server of the soak. */
final class Cell {
  private final Tally tally;

  /** Counts the casts it was given; read by who waits for the end. */
  private final AtomicLong noted;

  private final Map<Long, Long> lastOf = new HashMap<>();

  Cell(Tally tally, AtomicLong noted) {
    this.tally = tally;
    this.noted = noted;
  }

  long next(long number) {
    tally.expectNoInterrupt();
    return number + 1;
  }

  /** Answered by another process, or by this one in a moment. */
  void nextLater(long number, From<Long> from) {
    tally.expectNoInterrupt();
    Processes.spawn(() -> {
      if (number % 4 == 0) {
        Self.sleep(Duration.ofMillis(1));
      }
      from.reply(number + 1);
    });
  }

  /** Never answered: the caller gives up, or this dies. */
  void never(From<Long> from) {
    tally.expect(from.caller().isAlive() || !Self.pid().equals(from.caller()), "its own caller");
  }

  /** Asks another one; -1 if that one does not answer. */
  long relay(long number, CellClient other) {
    tally.expectNoInterrupt();
    try {
      return other.next(number);
    } catch (CallException e) {
      tally.expectFits(e.reason(), false, "relay");
      Self.pid(); // an end by a signal is not for the caller to hear of as -1
      return -1;
    }
  }

  /** Crashes if it is asked to. */
  long crash(long divisor) {
    if (divisor == 0) {
      throw new Tally.MeantCrash();
    }
    return divisor;
  }

  /** Counted, and in order for each sender. */
  void note(long sender, long sequence) {
    tally.expectNoInterrupt();
    Long before = lastOf.put(sender, sequence);
    tally.expect(before == null || before < sequence, "a cast overtook an earlier one");
    noted.incrementAndGet();
  }

  void tie(Pid other) {
    Self.link(other);
  }

  void untie(Pid other) {
    Self.unlink(other);
  }

  void anything(Object message) {
    tally.expectNoInterrupt();
  }
}
