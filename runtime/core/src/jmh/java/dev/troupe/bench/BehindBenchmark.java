package dev.troupe.bench;

import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;

/** Tasks, an agent, a supervised child. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BehindBenchmark extends AsInTheTable {
  private static final int LOOP = 10_000;
  private static final int ITEMS = 100_000;
  private static final int CRASHES = 1_000;

  private final Logger reports = Logger.getLogger("dev.troupe");
  private final Behind behind = new Behind();

  @Setup
  public void silence() {
    reports.setLevel(Level.OFF); // w10 crashes on purpose
  }

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public long w8a() {
    behind.asyncAndAwait(LOOP);
    return behind.found();
  }

  @Benchmark
  @OperationsPerInvocation(ITEMS)
  public long w8b() {
    behind.parallelMap(ITEMS);
    return behind.found();
  }

  @Benchmark
  @OperationsPerInvocation(ITEMS)
  public long w8c() {
    behind.stream(ITEMS);
    return behind.found();
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  @OperationsPerInvocation(LOOP)
  public long w9() {
    behind.getAndUpdate(LOOP);
    return behind.found();
  }

  @Benchmark
  @OperationsPerInvocation(CRASHES)
  public long w10() {
    behind.crashAndRestart(CRASHES);
    return behind.found();
  }
}
