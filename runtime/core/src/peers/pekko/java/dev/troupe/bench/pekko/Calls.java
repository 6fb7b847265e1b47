package dev.troupe.bench.pekko;

import dev.troupe.bench.Await;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import org.apache.pekko.actor.typed.ActorRef;

/** w1, w1b, w2a, w2b, w9: actors that count are asked. */
final class Calls {
  private static final int CLIENTS = 8;

  private final Stage stage;
  private final List<ActorRef<Counter.Message>> servers;
  private final List<ActorRef<Client.Message>> clients;

  Calls(Stage stage) {
    this.stage = stage;
    servers = stage.spawn(CLIENTS, Counter.create());
    clients = stage.spawn(CLIENTS, Client.create());
  }

  private CompletionStage<Long> increment(int server) {
    return stage.ask(servers.get(server), Counter.Increment::new);
  }

  private CompletionStage<Long> update(int server) {
    return stage.ask(
        servers.get(server), replyTo -> new Counter.Update(state -> state + 1, replyTo));
  }

  /** So many clients ask so often in all. */
  private void ask(int count, long times, IntFunction<CompletionStage<Long>> question) {
    CountDownLatch done = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      int client = i;
      clients.get(client).tell(new Client.Begin(() -> question.apply(client), times / count, done));
    }
    Await.zero(done);
  }

  void fromActor(long times) {
    ask(1, times, _ -> increment(0));
  }

  void fromThread(long times) {
    for (long left = times; left > 0; left--) {
      increment(0).toCompletableFuture().join();
    }
  }

  void oneServer(long times) {
    ask(CLIENTS, times, _ -> increment(0));
  }

  void serverEach(long times) {
    ask(CLIENTS, times, this::increment);
  }

  void updates(long times) {
    ask(1, times, _ -> update(0));
  }
}
