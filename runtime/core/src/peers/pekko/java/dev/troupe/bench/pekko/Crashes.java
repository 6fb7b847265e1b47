package dev.troupe.bench.pekko;

import dev.troupe.bench.Await;
import java.util.concurrent.CountDownLatch;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.SupervisorStrategy;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** w10: a supervised actor crashes; until its successor answers a question. */
final class Crashes {
  private final Stage stage;
  private final ActorRef<Message> fragile;
  private final ActorRef<Client.Message> client;

  Crashes(Stage stage) {
    this.stage = stage;
    fragile = stage.spawn(Behaviors.supervise(fragile()).onFailure(SupervisorStrategy.restart()));
    client = stage.spawn(Client.create());
  }

  private sealed interface Message {}

  private record Crash() implements Message {}

  private record Ask(ActorRef<Long> replyTo) implements Message {}

  private static Behavior<Message> fragile() {
    return Behaviors.setup(_ ->
        Behaviors.receiveMessage(message -> {
          switch (message) {
            case Crash() -> throw new IllegalStateException("told to");
            case Ask(ActorRef<Long> replyTo) -> replyTo.tell(1L);
          }
          return Behaviors.same();
        }));
  }

  void answered(long times) {
    CountDownLatch done = new CountDownLatch(1);
    client.tell(
        new Client.Begin(
            () -> {
              fragile.tell(new Crash());
              return stage.ask(fragile, Ask::new);
            },
            times,
            done));
    Await.zero(done);
  }
}
