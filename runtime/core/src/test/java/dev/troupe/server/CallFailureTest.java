package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Monitored;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallFailureTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final ExitReason BROKEN = ExitReason.of("broken");

  /** Why a call fails whose handler does that. */
  private static ExitReason failure(Actor.Work handler) {
    ActorClient server = ActorClient.start();
    ExitReason reason =
        Failures.ofCall(() ->
            server.<Boolean>ask(() -> {
              handler.run();
              return true;
            }));
    assertThat(server.pid().isAlive()).isFalse();
    return reason;
  }

  @Test
  @DisplayName("GS-27 a handler that throws: the caller gets the crash at once, with its cause")
  void handlerThrows() {
    IllegalStateException thrown = new IllegalStateException("crashed");
    ActorClient server = ActorClient.start();
    CallException failure =
        Failures.thrown(
            CallException.class,
            () ->
                server.ask(() -> {
                  throw thrown;
                }));
    assertThat(failure.reason()).isEqualTo(ExitReason.crash(thrown));
    assertThat(failure).hasCause(thrown);
  }

  @Test
  @DisplayName("GS-27 a handler that throws an Error, or overflows the stack, is a crash like any")
  void handlerThrowsErrors() {
    AssertionError error = new AssertionError("crashed");
    assertThat(
            failure(() -> {
              throw error;
            }))
        .isEqualTo(ExitReason.crash(error));
    assertThat(failure(CallFailureTest::overflow))
        .isInstanceOfSatisfying(
            ExitReason.Crash.class,
            crash -> assertThat(crash.cause()).isInstanceOf(StackOverflowError.class));
    assertThat(ActorClient.start().<Boolean>ask(() -> true)).isTrue();
  }

  @SuppressWarnings("InfiniteRecursion")
  private static void overflow() {
    overflow();
  }

  @Test
  @DisplayName("GS-28 a handler that exits: the caller gets exactly that reason")
  void handlerExits() {
    for (ExitReason reason :
        List.of(ExitReason.SHUTDOWN, ExitReason.shutdown("x"), ExitReason.NORMAL, BROKEN)) {
      assertThat(failure(() -> Self.exit(reason))).isEqualTo(reason);
    }
  }

  @Test
  @DisplayName("GS-29 a server that ends normally without answering fails the call; no hang")
  void normalEndWithoutAnswer() {
    ActorClient server = ActorClient.start();
    assertThat(Failures.ofCall(() -> server.<Boolean>askLater(_ -> Self.stop())))
        .isEqualTo(ExitReason.NORMAL);
  }

  @Test
  @DisplayName("GS-30 a server that is killed in the call: killed, at once")
  void killed() throws InterruptedException {
    ActorClient server = ActorClient.start();
    Gate gate = new Gate();
    Request<Boolean> request =
        server.request(() -> {
          gate.pass();
          return true;
        });
    gate.awaitReached();
    server.pid().exit(ExitReason.KILL);
    assertThat(request.response())
        .isEqualTo(new Response.Failed<>(ExitReason.KILLED, server.ref().toString()));
  }

  @Test
  @DisplayName("GS-30 a handler that kills its own server")
  void killsItself() {
    assertThat(failure(() -> Self.pid().exit(ExitReason.KILL))).isEqualTo(ExitReason.KILLED);
  }

  @Test
  @DisplayName("P-16 a handler that exits with kill: the reason is kill, unchanged")
  void exitsWithKill() {
    assertThat(failure(() -> Self.exit(ExitReason.KILL))).isEqualTo(ExitReason.KILL);
  }

  @Test
  @DisplayName("GS-30 calls that wait in the mailbox fail with the server")
  void waitingCalls() throws InterruptedException {
    ActorClient server = ActorClient.start();
    Gate gate = new Gate();
    server.waiting().tell(gate::pass);
    gate.awaitReached();
    List<Request<Boolean>> waiting = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 100; i++) {
      waiting.add(server.request(() -> true));
    }
    server.pid().exit(ExitReason.KILL);
    for (Request<Boolean> request : waiting) {
      assertThat(request.await(Duration.ofSeconds(5)))
          .isEqualTo(new Response.Failed<>(ExitReason.KILLED, server.ref().toString()));
    }
  }

  @Test
  @DisplayName("a call to a dead server fails with NoProc")
  void deadServer() {
    ActorClient server = ActorClient.start();
    server.ref().stop();
    CallException failure =
        Failures.thrown(CallException.class, () -> server.<Boolean>ask(() -> true));
    assertThat(failure.reason()).isEqualTo(ExitReason.NOPROC);
    assertThat(failure).hasMessageContaining("dead");
    assertThat(server.pid().isAlive()).isFalse();
    assertThat(server.ref().whereis()).isEmpty();
  }

  @Test
  @DisplayName("a call to a server that dies at this moment fails, and never hangs (1000x)")
  void dyingServer() {
    for (int i = 0; i < 1000; i++) {
      ActorClient server = ActorClient.start();
      Pid killer = Processes.spawn(() -> server.pid().exit(ExitReason.KILL));
      try {
        while (server.<Boolean>ask(() -> true)) {
          Thread.onSpinWait();
        }
      } catch (CallException e) {
        assertThat(e.reason()).isIn(ExitReason.KILLED, ExitReason.NOPROC);
      }
      assertThat(server.pid()).isNotEqualTo(killer);
    }
  }

  @Test
  @DisplayName("GS-44 nested: A calls B, B takes too long, A dies; A's caller sees both")
  void nested() throws Exception {
    ActorClient b = ActorClient.start();
    ActorClient a = ActorClient.start();
    Gate gate = new Gate();
    Actor.Question<Boolean> slow =
        () -> {
          gate.pass();
          return true;
        };
    ExitReason end =
        Deaths.after(
            a,
            () -> {
              ExitReason reason =
                  Failures.ofCall(() -> a.waiting().ask(() -> b.waiting().askWithin(20, slow)));
              assertThat(reason).isInstanceOf(ExitReason.CallFailed.class);
            });
    gate.open();
    assertThat(end)
        .isInstanceOfSatisfying(
            ExitReason.CallFailed.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo(ExitReason.TIMEOUT);
              assertThat(failed.server()).isEqualTo(b.pid().toString());
            });
    assertThat(b.<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("GS-44 a call that failed and is not caught ends a bare process with its reason")
  void uncaught() {
    ActorClient dead = ActorClient.start();
    dead.ref().stop();
    Monitored<Pid> caller = Processes.spawnMonitor(() -> dead.<Boolean>ask(() -> true));
    assertThat(Deaths.await(caller.monitor()))
        .isInstanceOfSatisfying(
            ExitReason.CallFailed.class,
            failed -> assertThat(failed.reason()).isEqualTo(ExitReason.NOPROC));
  }

  @Test
  @DisplayName("O-06 answered, then dead: the answer counts (1000x)")
  void answerBeforeDeath() {
    for (int i = 0; i < 1000; i++) {
      ActorClient server = ActorClient.start();
      String answer =
          server.askLater(from -> {
            from.reply("answer");
            Self.exit(BROKEN);
          });
      assertThat(answer).isEqualTo("answer");
    }
  }
}
