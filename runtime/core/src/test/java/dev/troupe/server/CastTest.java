package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CastTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  @Test
  @DisplayName("GS-60 a cast to the dead, or to a name that nobody has, returns")
  void nobody() {
    ActorClient dead = ActorClient.start();
    dead.ref().stop();
    dead.tell(() -> {});
    ActorClient.named("nobody, gs-60").tell(() -> {});
    assertThat(dead.pid().isAlive()).isFalse();
  }

  @Test
  @DisplayName("GS-61 a cast returns while the server is busy")
  void busy() throws InterruptedException {
    ActorClient server = ActorClient.start();
    Gate gate = new Gate();
    List<Object> seen = new CopyOnWriteArrayList<>();
    server.waiting().tell(gate::pass);
    gate.awaitReached();
    server.tell(() -> seen.add("later"));
    assertThat(seen).isEmpty();
    gate.open();
    assertThat(server.<Boolean>ask(() -> seen.contains("later"))).isTrue();
  }

  @Test
  @DisplayName("GS-62 a cast that the dispatch does not know crashes the server")
  void unknownCast() throws Exception {
    Behaviour<Actor, ActorClient.Message> deaf =
        Behaviour.of(
            Actor.class,
            (_, message) -> {
              throw new MatchException("no handler for " + message, null);
            });
    ActorClient server = new ActorClient(deaf.start(StartOptions.defaults(), Actor::new));
    assertThat(Deaths.after(server, () -> server.tell(() -> {})))
        .isInstanceOfSatisfying(
            ExitReason.Crash.class,
            crash -> assertThat(crash.cause()).isInstanceOf(MatchException.class));
  }

  @Test
  @DisplayName("GS-63 cast a, cast b, call c of one process are handled a, b, c")
  void order() {
    ActorClient server = ActorClient.start();
    List<Object> seen = new CopyOnWriteArrayList<>();
    server.tell(() -> seen.add("a"));
    server.tell(() -> seen.add("b"));
    server.<Boolean>ask(() -> seen.add("c"));
    assertThat(seen).containsExactly("a", "b", "c");
  }

  @Test
  @DisplayName("a cast whose handler throws crashes the server, declared exception or not")
  void handlerThrows() throws Exception {
    for (Exception thrown :
        List.of(new Actor.Refused("declared"), new IllegalStateException("unchecked"))) {
      ActorClient server = ActorClient.start();
      ExitReason end =
          Deaths.after(
              server,
              () ->
                  server.tell(() -> {
                    throw thrown;
                  }));
      assertThat(end).isEqualTo(ExitReason.crash(thrown));
    }
  }

  @Test
  @DisplayName("casts of many processes: none is lost, each one's are in order")
  void manySenders() throws InterruptedException {
    ActorClient server = ActorClient.start();
    List<List<Integer>> seen = List.of(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    List<Thread> senders =
        seen.stream()
            .map(mine ->
                Thread.startVirtualThread(() -> {
                  for (int i = 0; i < 1000; i++) {
                    int number = i;
                    server.tell(() -> mine.add(number));
                  }
                }))
            .toList();
    for (Thread sender : senders) {
      sender.join();
    }
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    for (List<Integer> mine : seen) {
      assertThat(mine).hasSize(1000).isSorted();
    }
  }
}
