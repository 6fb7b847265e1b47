package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.From;
import dev.troupe.process.ExitException;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Handlers that take no notice of interrupts, and what is left of them after their server's end.
 */
class StubbornHandlerTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private final Gate gate = new Gate();

  @AfterEach
  void letGo() {
    gate.open();
  }

  @Test
  @DisplayName("a kill is announced at once, the name is free, the zombie reported")
  void killed() throws InterruptedException {
    ActorClient server = ActorClient.start(StartOptions.named("stubborn"), Actor::new);
    server.waiting().tell(gate::passStubbornly);
    gate.awaitReached();
    var monitor = server.ref().monitor();
    Request<Boolean> waiting = server.request(() -> true);
    server.pid().exit(ExitReason.KILL);
    assertThat(server.pid().isAlive()).isFalse();
    assertThat(Processes.whereis("stubborn")).isEmpty();
    assertThat(waiting.response()).isInstanceOf(Response.Failed.class);
    assertThat(Deaths.await(monitor)).isEqualTo(ExitReason.KILLED);
    ActorClient.start(StartOptions.named("stubborn"), Actor::new).ref().stop();
    Soon.until(() -> !LOG.about("ignores the interrupt").isEmpty());
    assertThat(LOG.about(server.pid())).hasSize(1);
  }

  @Test
  @DisplayName("another exit signal waits for the handler, and then no longer")
  void exitSignal() throws InterruptedException {
    ActorClient server = ActorClient.start();
    server.waiting().tell(gate::passStubbornly);
    gate.awaitReached();
    var monitor = server.ref().monitor();
    server.pid().exit(ExitReason.SHUTDOWN);
    assertThat(server.pid().isAlive()).isFalse();
    assertThat(Deaths.await(monitor)).isEqualTo(ExitReason.SHUTDOWN);
  }

  @Test
  @DisplayName("what a dead server's handler still does is refused: sends, replies, names, calls")
  void fencedOff() throws InterruptedException {
    List<String> done = new CopyOnWriteArrayList<>();
    List<ExitReason> refused = new CopyOnWriteArrayList<>();
    List<Object> heard = new CopyOnWriteArrayList<>();
    ActorClient other = ActorClient.start(() -> new Actor(heard));
    AtomicReference<From<String>> from = new AtomicReference<>();
    Request<String> open = other.requestLater(from::set);
    assertThat(other.<Boolean>ask(() -> true)).isTrue();
    List<Actor.Work> attempts =
        List.of(
            () -> other.pid().send("from the dead"),
            () -> other.tell(() -> heard.add("cast by the dead")),
            () -> other.<Boolean>ask(() -> heard.add("call of the dead")),
            () -> from.get().reply("reply of the dead"),
            () -> from.get().fail(new Actor.Refused("by the dead")),
            () -> Processes.register("dead man", other.pid()),
            () -> ActorClient.start(),
            () -> Processes.spawn(() -> {}),
            () -> Self.stop());
    ActorClient server = ActorClient.start();
    server
        .waiting()
        .tell(() -> {
          gate.passStubbornly();
          for (Actor.Work attempt : attempts) {
            attempt(attempt, done, refused);
          }
          done.add("all");
        });
    gate.awaitReached();
    server.pid().exit(ExitReason.KILL);
    gate.open();
    Soon.until(() -> done.contains("all"));
    assertThat(done).containsExactly("all");
    assertThat(refused).hasSize(attempts.size()).containsOnly(ExitReason.KILLED);
    assertThat(other.<Boolean>ask(() -> true)).isTrue();
    assertThat(heard).isEmpty();
    assertThat(open.response()).isInstanceOf(Response.Pending.class);
    assertThat(Processes.whereis("dead man")).isEmpty();
  }

  private static void attempt(Actor.Work work, List<String> done, List<ExitReason> refused) {
    try {
      work.run();
      done.add("not refused");
    } catch (ExitException e) {
      refused.add(e.reason());
    } catch (Exception e) {
      done.add(e.toString());
    }
  }

  @Test
  @DisplayName("an interrupt meant for a dead server is not seen by the next one on its worker")
  void interruptStays() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      ActorClient victim = ActorClient.start();
      Gate blocked = new Gate();
      victim.waiting().tell(blocked::pass);
      blocked.awaitReached();
      victim.pid().exit(i % 2 == 0 ? ExitReason.KILL : ExitReason.SHUTDOWN);
      ActorClient next = ActorClient.start();
      assertThat(next.<Boolean>ask(() -> Thread.currentThread().isInterrupted())).isFalse();
    }
  }

  @Test
  @DisplayName("a handler that blocks, or computes, holds up no other server")
  void othersGoOn() throws InterruptedException {
    ActorClient server = ActorClient.start();
    server.waiting().tell(gate::passStubbornly);
    gate.awaitReached();
    for (int i = 0; i < 100; i++) {
      assertThat(ActorClient.start().<Boolean>ask(() -> true)).isTrue();
    }
  }
}
