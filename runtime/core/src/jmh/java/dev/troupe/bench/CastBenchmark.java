package dev.troupe.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Casts; those of producers in millions a second. */
public class CastBenchmark extends AsInTheTable {
  private static final int PRODUCED = 5_000_000;
  private static final int LOOP = 100_000;

  private final Casts casts = new Casts();

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @OperationsPerInvocation(PRODUCED)
  public void w3a() {
    casts.oneProducer(PRODUCED);
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @OperationsPerInvocation(PRODUCED)
  public void w3b() {
    casts.eightProducers(PRODUCED);
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
}
