package dev.troupe.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Processes that come and go; a whole tree of a million is one operation. */
@OutputTimeUnit(TimeUnit.SECONDS)
public class StartBenchmark extends AsInTheTable {
  private static final int LOOP = 1_000;

  private final Starts starts = new Starts();

  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @OperationsPerInvocation(LOOP)
  public void w6a() {
    starts.startAndStop(LOOP);
  }

  @Benchmark
  public void w6b() {
    starts.bareTree();
  }

  @Benchmark
  public void w6c() {
    starts.serverTree();
  }
}
