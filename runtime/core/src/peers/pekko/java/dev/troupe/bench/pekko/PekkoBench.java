package dev.troupe.bench.pekko;

import static dev.troupe.bench.Workload.Unit.BYTES;
import static dev.troupe.bench.Workload.Unit.MICROS;
import static dev.troupe.bench.Workload.Unit.MILLIONS_A_SECOND;
import static dev.troupe.bench.Workload.Unit.NANOS;
import static dev.troupe.bench.Workload.Unit.SECONDS;
import static dev.troupe.bench.Workload.timed;

import dev.troupe.bench.Sitting;
import dev.troupe.bench.Workload;
import dev.troupe.bench.Workload.Round;
import dev.troupe.bench.Workload.Unit;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Measures the workloads that Pekko Typed has a counterpart of: arguments as of {@link Sitting}.
 */
public final class PekkoBench {
  private static final int IDLE = 1_000_000;

  private PekkoBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    new Sitting(PekkoBench.class, workloads()).run(args);
  }

  private static List<Workload> workloads() {
    return List.of(
        on("w1", "an actor asks an actor", NANOS, it -> timed(200_000, new Calls(it)::fromActor)),
        on("w1b", "an OS thread asks", NANOS, it -> timed(100_000, new Calls(it)::fromThread)),
        on(
            "w2a",
            "8 actors ask one",
            MILLIONS_A_SECOND,
            it -> timed(400_000, new Calls(it)::oneServer)),
        on(
            "w2b",
            "8 ask one each",
            MILLIONS_A_SECOND,
            it -> timed(400_000, new Calls(it)::serverEach)),
        on(
            "w3a",
            "1 tells one",
            MILLIONS_A_SECOND,
            it -> timed(5_000_000, new Casts(it)::oneProducer)),
        on(
            "w3b",
            "8 tell one",
            MILLIONS_A_SECOND,
            it -> timed(5_000_000, new Casts(it)::eightProducers)),
        on("w4", "a hop round 1,000 actors", NANOS, it -> timed(2_000_000, new Casts(it)::ring)),
        on("w5", "to and fro, two actors", NANOS, it -> timed(1_000_000, new Casts(it)::toAndFro)),
        on("w6a", "start and stop an actor", MICROS, it -> timed(50_000, Starts.startAndStop(it))),
        on("w6c", "skynet, actors", SECONDS, it -> timed(1, _ -> Starts.tree(it))),
        new Workload("w7", "an idle actor", BYTES, () -> () -> Idlers.actors(IDLE)),
        on("w9", "an update, asked for", NANOS, it -> timed(200_000, new Calls(it)::updates)),
        on("w10", "crash, restart, answer", MICROS, it -> timed(5_000, new Crashes(it)::answered)));
  }

  private static Workload on(String id, String what, Unit unit, Function<Stage, Round> round) {
    return new Workload(id, what, unit, () -> round.apply(new Stage()));
  }
}
