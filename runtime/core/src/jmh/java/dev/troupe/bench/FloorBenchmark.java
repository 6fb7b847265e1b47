package dev.troupe.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The JDK's own means, for scale. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FloorBenchmark {
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
