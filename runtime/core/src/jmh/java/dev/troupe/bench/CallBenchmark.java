package dev.troupe.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Calls, in a loop inside a process: starting that process is a part of ten thousand calls. Eight
 * clients together are counted as the table of targets does, in millions a second.
 */
public class CallBenchmark extends AsInTheTable {
  private static final int LOOP = 10_000;

  private final Calls calls = new Calls();

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public void w1() {
    calls.fromProcess(LOOP);
  }

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public void w1d() {
    calls.fromProcessDirectly(LOOP);
  }

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public void w1bd() {
    calls.fromThreadDirectly(LOOP);
  }

  @Benchmark
  @OperationsPerInvocation(LOOP)
  public void w1b() {
    calls.fromThread(LOOP);
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @OperationsPerInvocation(LOOP)
  public void w2a() {
    calls.oneServer(LOOP);
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @OperationsPerInvocation(LOOP)
  public void w2b() {
    calls.serverEach(LOOP);
  }

  @TearDown
  public void end() {
    calls.end();
  }
}
