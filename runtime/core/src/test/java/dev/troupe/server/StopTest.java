package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.troupe.api.ExitReason;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StopTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final ExitReason BROKEN = ExitReason.of("broken");

  private final List<Object> journal = new CopyOnWriteArrayList<>();
  private final ActorClient server = ActorClient.start(() -> new Actor(journal));

  @Test
  @DisplayName("stop runs @Terminate, and returns when the server is dead")
  void stops() {
    for (ExitReason reason : List.of(ExitReason.NORMAL, ExitReason.shutdown("x"), BROKEN)) {
      List<Object> its = new CopyOnWriteArrayList<>();
      ActorClient other = ActorClient.start(StartOptions.named("stop me"), () -> new Actor(its));
      other.ref().stop(reason);
      assertThat(other.pid().isAlive()).isFalse();
      assertThat(its).containsExactly(new Actor.Ended(reason));
      assertThat(Processes.whereis("stop me")).isEmpty();
    }
  }

  @Test
  @DisplayName("GS-96 stop of a dead server, or of a name that nobody has: NoProc")
  void nobody() {
    server.ref().stop();
    assertThat(Failures.ofCall(() -> server.ref().stop())).isEqualTo(ExitReason.NOPROC);
    assertThat(Failures.ofCall(() -> ActorClient.named("nobody, gs-96").ref().stop()))
        .isEqualTo(ExitReason.NOPROC);
  }

  @Test
  @DisplayName("a server that ends otherwise than it was asked to: that reason")
  void otherReason() {
    ActorClient crashing =
        ActorClient.startEnding(_ -> {
          throw new IllegalStateException("crashed");
        });
    assertThat(Failures.ofCall(() -> crashing.ref().stop()))
        .isEqualTo(ExitReason.crash(new IllegalStateException("crashed")));
  }

  @Test
  @DisplayName("GS-97 stop of oneself fails with calling_self, which can be caught")
  void oneself() {
    assertThat(server.<ExitReason>ask(() -> Failures.ofCall(() -> server.ref().stop())))
        .isEqualTo(ExitReason.CALLING_SELF);
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("GS-101 stop waits its turn behind what is queued")
  void inTurn() throws InterruptedException {
    Gate gate = new Gate();
    server.waiting().tell(gate::pass);
    gate.awaitReached();
    for (int i = 0; i < 10; i++) {
      server.pid().send("message");
    }
    gate.open();
    server.ref().stop();
    assertThat(journal).hasSize(11).endsWith(new Actor.Ended(ExitReason.NORMAL));
  }

  @Test
  @DisplayName("a stop that takes too long times out; the server stops when its turn comes")
  void timeout() throws InterruptedException {
    Gate gate = new Gate();
    server.waiting().tell(gate::pass);
    gate.awaitReached();
    var monitor = server.ref().monitor();
    assertThat(Failures.ofCall(() -> server.ref().stop(ExitReason.SHUTDOWN, Duration.ofMillis(20))))
        .isEqualTo(ExitReason.TIMEOUT);
    assertThat(server.pid().isAlive()).isTrue();
    gate.open();
    assertThat(Deaths.await(monitor)).isEqualTo(ExitReason.SHUTDOWN);
  }

  @Test
  @DisplayName("a stop leaves nothing in the caller's mailbox, and no monitor")
  void noLeak() {
    Bare.run(() -> {
      ActorClient other = ActorClient.start();
      other.ref().stop();
      assertThat(Self.receive(Object.class, Duration.ZERO)).isEmpty();
      assertThat(Processes.info(Self.pid()).orElseThrow().monitors()).isEmpty();
    });
  }

  @Test
  @DisplayName("two who stop one server: each is told of its end or that it is gone (1000x)")
  void twoAtOnce() throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      ActorClient shared = ActorClient.start();
      Thread other = Thread.startVirtualThread(() -> stopOrNoProc(shared));
      stopOrNoProc(shared);
      other.join();
      assertThat(shared.pid().isAlive()).isFalse();
    }
  }

  private static void stopOrNoProc(ActorClient shared) {
    try {
      shared.ref().stop();
    } catch (CallException e) {
      assertThat(e.reason()).isEqualTo(ExitReason.NOPROC);
    }
  }

  @Test
  @DisplayName("Self.stop: what a cast, a message or a continuation asks for, when it returns")
  void selfStop() throws Exception {
    Actor.Work stop =
        () -> {
          Self.stop(ExitReason.SHUTDOWN);
          journal.add("goes on to its end");
        };
    assertThat(Deaths.after(server, () -> server.pid().send(stop))).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal).containsExactly("goes on to its end", new Actor.Ended(ExitReason.SHUTDOWN));
  }

  @Test
  @DisplayName("calls behind a stop fail with its reason")
  void callsBehind() throws InterruptedException {
    Gate gate = new Gate();
    server
        .waiting()
        .tell(() -> {
          gate.pass();
          Self.stop(ExitReason.shutdown("closed"));
        });
    gate.awaitReached();
    Request<Boolean> behind = server.request(() -> true);
    gate.open();
    assertThat(behind.await(Duration.ofSeconds(10)))
        .isEqualTo(new Response.Failed<>(ExitReason.shutdown("closed"), server.ref().toString()));
  }

  @Test
  @DisplayName("a negative timeout is refused, and nothing stops")
  void negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.ref().stop(BROKEN, Duration.ofMillis(-1)));
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }
}
