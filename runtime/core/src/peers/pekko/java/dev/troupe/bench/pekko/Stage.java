package dev.troupe.bench.pekko;

import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.japi.function.Function;

/** An actor system, silent, whose guardian spawns what it is told to. */
final class Stage {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final ActorSystem<Spawn<?>> system =
      ActorSystem.create(
          Behaviors.receive((context, spawn) -> {
            spawn.in(context);
            return Behaviors.same();
          }),
          "stage",
          ConfigFactory.parseMap(Map.of("pekko.loglevel", "OFF", "pekko.stdout-loglevel", "OFF"))
              .withFallback(ConfigFactory.load()));

  private record Spawn<T>(Behavior<T> behavior, CompletableFuture<ActorRef<T>> spawned) {
    void in(ActorContext<?> context) {
      spawned.complete(context.spawnAnonymous(behavior));
    }
  }

  <T> ActorRef<T> spawn(Behavior<T> behavior) {
    Spawn<T> spawn = new Spawn<>(behavior, new CompletableFuture<>());
    system.tell(spawn);
    return spawn.spawned.join();
  }

  <T> List<ActorRef<T>> spawn(int count, Behavior<T> behavior) {
    return Stream.generate(() -> spawn(behavior)).limit(count).toList();
  }

  /** A question, with the timeout that our calls have. */
  <M, R> CompletionStage<R> ask(ActorRef<M> actor, Function<ActorRef<R>, M> question) {
    return AskPattern.ask(actor, question, TIMEOUT, system.scheduler());
  }

  void end() {
    system.terminate();
    system.getWhenTerminated().toCompletableFuture().join();
  }
}
