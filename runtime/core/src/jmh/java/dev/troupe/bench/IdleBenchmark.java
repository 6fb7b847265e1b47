package dev.troupe.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The live bytes of a million that do nothing, in the lines {@code w7:bytesOfEach}. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(3)
public class IdleBenchmark {
  private static final int COUNT = 1_000_000;

  /** What is counted beside the time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Weight {
    public double bytesOfEach;

    @Setup(Level.Iteration)
    public void clear() {
      bytesOfEach = 0;
    }
  }

  @Benchmark
  public void w7(Weight weight) {
    weight.bytesOfEach = Idlers.servers(COUNT);
  }

  @Benchmark
  public void w7link(Weight weight) {
    weight.bytesOfEach = Idlers.linkedServers(COUNT);
  }
}
