package dev.troupe.footprint;

import dev.troupe.agent.Agent;
import dev.troupe.api.Down;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.DynamicSupervisor;
import dev.troupe.task.Task;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** A program that measures, and says of each thing: name, {@code =}, bytes. */
final class Footprint {
  private Footprint() {}

  public static void main(String[] args) {
    TallyClient tally = TallyClient.start();
    say("call from a thread", () -> Allocated.each(tally::increment));
    say("direct call from a thread", () -> Allocated.each(tally::incrementDirectly));
    inProcess("direct call", () -> Allocated.each(tally::incrementDirectly));
    inProcess("call", () -> Allocated.each(tally::increment));
    inProcess("cast", () -> Allocated.each(times -> castAndAwait(tally, times)));
    inProcess("server", () -> Allocated.each(() -> TallyClient.start().ref().stop()));
    inProcess("spawn", () -> Allocated.each(Footprint::spawnAndAwait));
    inProcess("getAndUpdate", Footprint::getAndUpdate);
    inProcess("task", () -> Allocated.each(() -> Task.async(() -> 1L).await()));
    inProcess("idle server", () -> Retained.each(TallyClient::start));
    inProcess("idle linked server", Footprint::linked);
    inProcess("idle child", Footprint::children);
    System.exit(0);
  }

  private static void castAndAwait(TallyClient tally, int times) {
    Allocated.repeat(times, () -> tally.add(1));
    tally.increment();
  }

  private static void spawnAndAwait() {
    Pid whole = Self.pid();
    Processes.spawn(() -> whole.send("done"));
    Self.receive(String.class);
  }

  private static double getAndUpdate() {
    Agent<Long> agent = Agent.start(() -> 0L);
    return Allocated.each(() -> agent.getAndUpdate(state -> Agent.Update.of(state, state + 1)));
  }

  private static double linked() {
    Self.trapExits(true);
    return Retained.each(TallyClient::startLink);
  }

  private static double children() {
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    ChildSpec spec = ChildSpec.of("tally", () -> TallyClient.startLink().ref().pid());
    return Retained.each(() -> supervisor.startChild(spec));
  }

  private static void inProcess(String what, DoubleSupplier measure) {
    Processes.spawnMonitor(() -> say(what, measure));
    Self.receive(Down.class);
  }

  private static void say(String what, DoubleSupplier measure) {
    System.out.printf(Locale.ROOT, "%s=%.1f%n", what, measure.getAsDouble());
  }
}
