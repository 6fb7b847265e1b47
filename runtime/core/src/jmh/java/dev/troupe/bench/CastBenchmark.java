package dev.troupe.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Casts, and servers that start and stop. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CastBenchmark {
  private static final int LOOP = 100_000;
  private static final int STARTS = 1_000;

  private final Casts casts = new Casts();
  private final Starts starts = new Starts();

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public void w3a() {
    casts.oneProducer(LOOP);
  }

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public void w3b() {
    casts.eightProducers(LOOP);
  }

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public void w4() {
    casts.roundRing(LOOP);
  }

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public void w5() {
    casts.toAndFro(LOOP);
  }

  @Benchmark
  @OperationsPerInvocation(STARTS)
  public void w6a() {
    starts.startAndStop(STARTS);
  }
}
