package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ExitException;
import dev.troupe.process.Monitored;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Exit signals that come while a direct handler runs: to its server, and to its caller. */
class DirectSignalTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private final List<Object> journal = new CopyOnWriteArrayList<>();
  private final ActorClient server = Ready.start(() -> new Actor(journal));
  private final Gate gate = new Gate();

  /** Has a process call the server; what comes of it. */
  private CompletableFuture<Object> calling(Actor.Question<Object> question) {
    CompletableFuture<Object> outcome = new CompletableFuture<>();
    Processes.spawn(() -> {
      try {
        outcome.complete(server.ask(question));
      } catch (CallException e) {
        outcome.complete(e.reason());
      }
    });
    return outcome;
  }

  // --- to the server

  @Test
  @DisplayName("GS-30 a kill is announced at once; the handler is fenced off, and its thread free")
  void killed() throws InterruptedException {
    CompletableFuture<Object> outcome =
        calling(() -> {
          gate.pass();
          journal.add(Thread.currentThread().isInterrupted());
          journal.add(Failures.thrown(ExitException.class, Self::pid).reason());
          return "answer";
        });
    gate.awaitReached();
    var monitor = server.ref().monitor();
    server.pid().exit(ExitReason.KILL);
    assertThat(server.pid().isAlive()).isFalse();
    assertThat(Deaths.await(monitor)).isEqualTo(ExitReason.KILLED);
    gate.open();
    assertThat(outcome.join()).isEqualTo(ExitReason.KILLED);
    assertThat(journal).containsExactly(false, ExitReason.KILLED);
  }

  @Test
  @DisplayName("another exit signal ends the server when its handler has returned, and answered")
  void signalled() throws InterruptedException {
    CompletableFuture<Object> outcome =
        calling(() -> {
          gate.pass();
          return Thread.currentThread().isInterrupted() ? "interrupted" : "answer";
        });
    gate.awaitReached();
    var monitor = server.ref().monitor();
    server.pid().exit(ExitReason.SHUTDOWN);
    assertThat(server.pid().isAlive()).isFalse();
    gate.open();
    assertThat(outcome.join()).isEqualTo("answer");
    assertThat(Deaths.await(monitor)).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal).isEmpty();
  }

  @Test
  @DisplayName("P-12 one that is trapped is the next message")
  void trapped() throws InterruptedException {
    server.tell(() -> Self.trapExits(true));
    CompletableFuture<Object> outcome =
        calling(() -> {
          gate.pass();
          return journal.isEmpty();
        });
    gate.awaitReached();
    server.pid().exit(ExitReason.SHUTDOWN);
    gate.open();
    assertThat(outcome.join()).isEqualTo(true);
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).containsExactly(new Exit(Self.pid(), ExitReason.SHUTDOWN));
  }

  @Test
  @DisplayName("GS-30 a handler that ends its own server, and takes no notice")
  void endsItself() {
    for (boolean heeds : List.of(true, false)) {
      ActorClient killed = Ready.start();
      assertThat(Failures.ofCall(() -> killed.ask(() -> end(ExitReason.KILL, heeds))))
          .isEqualTo(ExitReason.KILLED);
      assertThat(killed.pid().isAlive()).isFalse();
    }
    var monitor = server.ref().monitor();
    assertThat(server.<Boolean>ask(() -> end(ExitReason.SHUTDOWN, false))).isTrue();
    assertThat(Deaths.await(monitor)).isEqualTo(ExitReason.SHUTDOWN);
    ActorClient other = Ready.start();
    assertThat(Failures.ofCall(() -> other.ask(() -> end(ExitReason.SHUTDOWN, true))))
        .isEqualTo(ExitReason.SHUTDOWN);
  }

  private static boolean end(ExitReason reason, boolean heeds) {
    ExitException told = Failures.thrown(ExitException.class, () -> Self.pid().exit(reason));
    if (heeds) {
      throw told;
    }
    return true;
  }

  // --- to the caller

  @Test
  @DisplayName("GS-32 a caller that is killed is dead at once; the server finishes and lives")
  void callerKilled() throws InterruptedException {
    Monitored<Pid> caller =
        Processes.spawnMonitor(() -> {
          server.ask(() -> {
            gate.passStubbornly();
            return journal.add("finished");
          });
          journal.add("the caller went on");
        });
    gate.awaitReached();
    caller.process().exit(ExitReason.KILL);
    assertThat(Deaths.await(caller.monitor())).isEqualTo(ExitReason.KILLED);
    gate.open();
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    Soon.until(() -> journal.contains("finished"));
    assertThat(journal).containsExactly("finished");
  }

  @Test
  @DisplayName("a handler that ends its caller: the call or cast at hand ends with that")
  void endsCaller() {
    for (ExitReason reason : List.of(ExitReason.KILL, ExitReason.SHUTDOWN)) {
      ExitReason end = reason == ExitReason.KILL ? ExitReason.KILLED : reason;
      Actor.Work byCast =
          () -> {
            Pid self = Self.pid();
            server.tell(() -> self.exit(reason));
            journal.add("went on");
          };
      Actor.Work byCall =
          () -> {
            Pid self = Self.pid();
            server.ask(() -> {
              self.exit(reason);
              return true;
            });
            journal.add("went on");
          };
      for (Actor.Work work : List.of(byCast, byCall)) {
        assertThat(Deaths.await(Processes.spawnMonitor(work::run).monitor())).isEqualTo(end);
      }
    }
    assertThat(journal).isEmpty();
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("and if that is a thread of somebody else's, it gets a new process")
  void endsAttachedCaller() throws InterruptedException {
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              Pid self = Self.pid();
              journal.add(
                  Failures.thrown(
                          ExitException.class,
                          () -> server.tell(() -> self.exit(ExitReason.SHUTDOWN)))
                      .reason());
              journal.add(Self.pid().equals(self));
              journal.add(server.<Boolean>ask(() -> true));
            });
    thread.join();
    assertThat(journal).containsExactly(ExitReason.SHUTDOWN, false, true);
  }

  @Test
  @DisplayName("an interrupt of the caller's own is kept, and does no harm")
  void interrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThat(server.<Integer>ask(() -> 1)).isEqualTo(1);
      server.tell(() -> journal.add("told"));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(journal).containsExactly("told");
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }

  // --- at any moment

  /** Calls that server until it is dead, and returns why. */
  private static ExitReason callToDeath(ActorClient server, int[] count) {
    for (int expected = 1; ; expected++) {
      try {
        assertThat(server.<Integer>ask(() -> ++count[0])).isEqualTo(expected);
      } catch (CallException e) {
        return e.reason();
      }
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  @DisplayName("a server ended by a signal between direct calls, or in one, fails the next (1000x)")
  void endedAtAnyMoment() {
    for (int i = 0; i < 1000; i++) {
      ExitReason reason = i % 2 == 0 ? ExitReason.KILL : ExitReason.SHUTDOWN;
      ExitReason end = i % 2 == 0 ? ExitReason.KILLED : ExitReason.SHUTDOWN;
      ActorClient victim = Ready.start();
      var monitor = victim.ref().monitor();
      Processes.spawn(() -> victim.pid().exit(reason));
      assertThat(callToDeath(victim, new int[1])).isIn(end, ExitReason.NOPROC);
      assertThat(Deaths.await(monitor)).isEqualTo(end);
    }
  }

  @Test
  @DisplayName("one that is killed as its handler crashes, stops or goes on: nobody hangs (1000x)")
  void killedAtItsEnd() {
    IllegalStateException crash = new IllegalStateException("crashed");
    List<Actor.Work> ends =
        List.of(
            () -> {
              throw crash;
            },
            () -> Self.stop(ExitReason.SHUTDOWN),
            () -> Self.continueWith("on"),
            () -> Self.exit(ExitReason.SHUTDOWN));
    for (int i = 0; i < 1000; i++) {
      Actor.Work end = ends.get(i % ends.size());
      ActorClient victim = Ready.start();
      var monitor = victim.ref().monitor();
      Processes.spawn(() -> victim.pid().exit(ExitReason.KILL));
      Object outcome;
      try {
        outcome =
            victim.<Boolean>ask(() -> {
              end.run();
              return true;
            });
      } catch (CallException e) {
        outcome = e.reason();
      }
      List<Object> reasons =
          List.of(ExitReason.KILLED, ExitReason.SHUTDOWN, ExitReason.crash(crash));
      assertThat(outcome)
          .isIn(true, ExitReason.NOPROC, reasons.get(0), reasons.get(1), reasons.get(2));
      assertThat((Object) Deaths.await(monitor)).isIn(reasons);
    }
  }
}
