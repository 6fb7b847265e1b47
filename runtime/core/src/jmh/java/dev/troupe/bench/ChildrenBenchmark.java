package dev.troupe.bench;

import dev.troupe.api.Pid;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.DynamicSupervisor;
import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Starting and stopping a hundred thousand children, under one supervisor or a thousand each: the
 * figure is that of one child, and should be about the same for both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseParallelGC"}) // memory enough for either
public class ChildrenBenchmark {
  private static final int CHILDREN = 100_000;

  @Param({"1000", "100000"})
  public int each;

  private static ChildSpec spec(Object id) {
    return ChildSpec.of(id, () -> CounterClient.startLink(Counter::new).ref().pid());
  }

  private void repeat(Runnable supervisor) {
    Crowd.alone(_ -> IntStream.range(0, CHILDREN / each).forEach(_ -> supervisor.run()));
  }

  /** A static list, stopped with its supervisor, the last first. */
  @Benchmark
  @OperationsPerInvocation(CHILDREN)
  public void list() {
    List<ChildSpec> specs = IntStream.range(0, each).mapToObj(ChildrenBenchmark::spec).toList();
    repeat(() -> Supervisor.startLink(Strategy.ONE_FOR_ONE, specs).stop());
  }

  /** Started and terminated one by one, while all the others are there. */
  @Benchmark
  @OperationsPerInvocation(CHILDREN)
  public void oneByOne() {
    repeat(() -> {
      Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of());
      IntStream.range(0, each).forEach(id -> supervisor.startChild(spec(id)));
      IntStream.range(0, each).forEach(supervisor::terminateChild);
      IntStream.range(0, each).forEach(supervisor::deleteChild);
      supervisor.stop();
    });
  }

  /** Dynamic children, terminated one by one. */
  @Benchmark
  @OperationsPerInvocation(CHILDREN)
  public void dynamicOneByOne() {
    repeat(() -> {
      DynamicSupervisor supervisor = DynamicSupervisor.startLink();
      started(supervisor).forEach(supervisor::terminateChild);
      supervisor.stop();
    });
  }

  /** Dynamic children, stopped with their supervisor, all at once. */
  @Benchmark
  @OperationsPerInvocation(CHILDREN)
  public void dynamicAtOnce() {
    repeat(() -> {
      DynamicSupervisor supervisor = DynamicSupervisor.startLink();
      started(supervisor);
      supervisor.stop();
    });
  }

  private List<Pid> started(DynamicSupervisor supervisor) {
    List<Pid> pids = new ArrayList<>(each);
    ChildSpec spec = spec("child");
    for (int i = 0; i < each; i++) {
      pids.add(supervisor.startChild(spec).orElseThrow());
    }
    return pids;
  }
}
