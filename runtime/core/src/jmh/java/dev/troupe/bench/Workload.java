package dev.troupe.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Something to be measured, round after round.
 *
 * @param id as in the table of targets
 * @param what one operation
 * @param unit how its cost is written
 * @param start makes what a round needs; the round returns the nanoseconds, or bytes, of one
 *     operation
 */
public record Workload(String id, String what, Unit unit, Supplier<Round> start) {
  /** One round. */
  public interface Round {
    /** Runs it: nanoseconds, or bytes, of one operation. */
    double run();
  }

  /** What is measured, and how it is said. */
  public enum Unit {
    NANOS("ns", 1),
    MICROS("µs", 1e-3),
    SECONDS("s", 1e-9),
    MILLIONS_A_SECOND("M/s", 0),
    BYTES("B", 1);

    private final String name;
    private final double factor;

    Unit(String name, double factor) {
      this.name = name;
      this.factor = factor;
    }

    double of(double each) {
      return factor == 0 ? 1e3 / each : each * factor;
    }
  }

  /** So many operations a round, timed. */
  public static Round timed(long operations, LongConsumer work) {
    return () -> {
      long begin = System.nanoTime();
      work.accept(operations);
      return (System.nanoTime() - begin) / (double) operations;
    };
  }

  /** Rounds for so many seconds, and then the rounds that count; what is weighed is not warmed. */
  double[] measure(int rounds, double warmUpSeconds) {
    Round round = start.get();
    long end = System.nanoTime() + (long) (warmUpSeconds * 1e9);
    while (unit != Unit.BYTES && System.nanoTime() - end < 0) {
      round.run();
    }
    double[] all = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      all[i] = unit.of(round.run());
    }
    Arrays.sort(all);
    return all;
  }

  /** A line of a table: id, median, unit, least, most, what. */
  String line(double[] sorted) {
    return String.format(
        Locale.ROOT,
        "%-7s %12.3f %-4s %12.3f %12.3f   %s",
        id,
        sorted[sorted.length / 2],
        unit.name,
        sorted[0],
        sorted[sorted.length - 1],
        what);
  }
}
