package dev.troupe.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** The JDK's own means, for scale. */
public class FloorBenchmark extends AsInTheTable {
  private static final int LOOP = 10_000;

  private final Floor floor = new Floor();

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public long lock() {
    floor.lock(LOOP);
    return floor.guarded();
  }

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public void compareAndSet() {
    floor.compareAndSet(LOOP);
  }

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public void park() {
    floor.park(LOOP);
  }

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public void startAndJoin() {
    floor.startAndJoin(LOOP);
  }
}
