package dev.troupe.soak;

import dev.troupe.api.ExitReason;
import dev.troupe.process.Self;
import dev.troupe.testing.Direction;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What was done, and what went wrong. */
final class Tally {
  private static final int ENOUGH = 20;

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();

  /** The only crash that is meant. */
  static final class MeantCrash extends RuntimeException {
    private static final long serialVersionUID = 1;

    MeantCrash() {
      super("meant", null, false, false);
    }
  }

  void count(String what) {
    counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
  }

  void violated(String what) {
    if (violations.size() < ENOUGH) {
      violations.add(what);
    }
  }

  void expect(boolean holds, String what) {
    if (!holds) {
      violated(what);
    }
  }

  /** No process sees an interrupt that was meant for another, but on a thread of that one's. */
  void expectNoInterrupt() {
    if (Thread.currentThread().isInterrupted() && !Direction.DIRECT) {
      Self.pid(); // throws in a process that was meant
      violated("an interrupt in a process that lives");
    }
  }

  /** Refuses a reason that nothing in the soak gives. */
  void expectFits(ExitReason reason, boolean mayTimeOut, String where) {
    expect(fits(reason, mayTimeOut), where + ": " + reason);
  }

  private static boolean fits(ExitReason reason, boolean mayTimeOut) {
    return switch (reason) {
      case ExitReason.CallFailed failed -> fits(failed.reason(), mayTimeOut);
      case ExitReason.Crash(Throwable cause) -> cause instanceof MeantCrash;
      case ExitReason.TimedOut _ -> mayTimeOut;
      case ExitReason.AlreadyStarted _ -> false;
      default -> true;
    };
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  @Override
  public String toString() {
    return new TreeMap<>(counts).toString();
  }
}
