package dev.troupe.bench;

import static dev.troupe.bench.Workload.Unit.BYTES;
import static dev.troupe.bench.Workload.Unit.MICROS;
import static dev.troupe.bench.Workload.Unit.MILLIONS_A_SECOND;
import static dev.troupe.bench.Workload.Unit.NANOS;
import static dev.troupe.bench.Workload.Unit.SECONDS;
import static dev.troupe.bench.Workload.timed;

import dev.troupe.bench.Workload.Round;
import dev.troupe.bench.Workload.Unit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All workloads, in the order of the table. */
final class Workloads {
  private static final int IDLE = 1_000_000;
  private static final int IDLE_THREADS = 100_000;

  private Workloads() {}

  static List<Workload> all() {
    return Stream.of(ours(), behind(), parked(), floor()).flatMap(List::stream).toList();
  }

  private static List<Workload> ours() {
    return List.of(
        calls("w1", "a process calls a server", NANOS, it -> timed(200_000, it::fromProcess)),
        calls("w1d", "the same, directly", NANOS, it -> timed(10_000_000, it::fromProcessDirectly)),
        calls("w1b", "an OS thread calls a server", NANOS, it -> timed(100_000, it::fromThread)),
        calls("w1bd", "the same, directly", NANOS, it -> timed(10_000_000, it::fromThreadDirectly)),
        calls(
            "w2a", "8 processes call one", MILLIONS_A_SECOND, it -> timed(400_000, it::oneServer)),
        calls("w2b", "8 call one each", MILLIONS_A_SECOND, it -> timed(400_000, it::serverEach)),
        casts("w3a", "1 casts to one", MILLIONS_A_SECOND, it -> timed(5_000_000, it::oneProducer)),
        casts(
            "w3b", "8 cast to one", MILLIONS_A_SECOND, it -> timed(5_000_000, it::eightProducers)),
        casts("w4", "a hop round 1,000 servers", NANOS, it -> timed(2_000_000, it::roundRing)),
        casts("w5", "to and fro, two servers", NANOS, it -> timed(1_000_000, it::toAndFro)),
        starts("w6a", "start and stop a server", MICROS, it -> timed(50_000, it::startAndStop)),
        starts("w6b", "skynet, bare processes", SECONDS, it -> timed(1, _ -> it.bareTree())),
        starts("w6c", "skynet, servers", SECONDS, it -> timed(1, _ -> it.serverTree())),
        new Workload("w7", "an idle server", BYTES, () -> () -> Idlers.servers(IDLE)),
        new Workload("w7link", "linked to one", BYTES, () -> () -> Idlers.linkedServers(IDLE)));
  }

  private static List<Workload> behind() {
    return List.of(
        behind("w8a", "a task, awaited", MICROS, it -> timed(50_000, it::asyncAndAwait)),
        behind("w8b", "map, a task an item", MICROS, it -> timed(100_000, it::parallelMap)),
        behind("w8c", "ordered stream, an item", MICROS, it -> timed(100_000, it::stream)),
        behind("w9", "Agent.getAndUpdate", NANOS, it -> timed(200_000, it::getAndUpdate)),
        behind("w10", "crash, restart, answer", MICROS, it -> timed(5_000, it::crashAndRestart)));
  }

  private static List<Workload> parked() {
    return List.of(
        parked("p1", "w1, a parked thread each", NANOS, it -> timed(200_000, it::fromProcess)),
        parked("p2b", "w2b, parked", MILLIONS_A_SECOND, it -> timed(400_000, it::serverEach)),
        parked("p4", "w4, a parked thread each", NANOS, it -> timed(500_000, it::roundRing)),
        parked("p5", "w5, a parked thread each", NANOS, it -> timed(500_000, it::toAndFro)),
        new Workload(
            "p7", "w7, a parked thread each", BYTES, () -> () -> ParkedCalls.idle(IDLE_THREADS)));
  }

  private static List<Workload> floor() {
    return List.of(
        floor("lock", "a lock nobody else wants", it -> timed(20_000_000, it::lock)),
        floor("cas", "a compare-and-set", it -> timed(20_000_000, it::compareAndSet)),
        floor("park", "two virtual threads, a round trip", it -> timed(200_000, it::park)),
        floor("thread", "start and join a virtual thread", it -> timed(100_000, it::startAndJoin)));
  }

  private static Workload calls(String id, String what, Unit unit, Function<Calls, Round> round) {
    return of(id, what, unit, Calls::new, round);
  }

  private static Workload casts(String id, String what, Unit unit, Function<Casts, Round> round) {
    return of(id, what, unit, Casts::new, round);
  }

  private static Workload starts(String id, String what, Unit unit, Function<Starts, Round> round) {
    return of(id, what, unit, Starts::new, round);
  }

  private static Workload behind(String id, String what, Unit unit, Function<Behind, Round> round) {
    return of(id, what, unit, Behind::new, round);
  }

  private static Workload parked(
      String id, String what, Unit unit, Function<ParkedCalls, Round> round) {
    return of(id, what, unit, ParkedCalls::new, round);
  }

  private static Workload floor(String id, String what, Function<Floor, Round> round) {
    return of(id, what, NANOS, Floor::new, round);
  }

  private static <T> Workload of(
      String id, String what, Unit unit, Supplier<T> stage, Function<T, Round> round) {
    return new Workload(id, what, unit, () -> round.apply(stage.get()));
  }
}
