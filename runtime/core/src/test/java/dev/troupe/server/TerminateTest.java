package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TerminateTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final ExitReason BROKEN = ExitReason.of("broken");
  private static final ExitReason CRASH = ExitReason.crash(new IllegalStateException("crashed"));

  private final List<Object> journal = new CopyOnWriteArrayList<>();

  private void assertEnd(ActorClient server, Actor.Work action, ExitReason reason)
      throws Exception {
    journal.clear();
    assertThat(Deaths.after(server, action)).isEqualTo(reason);
    assertThat(journal).containsExactly(new Actor.Ended(reason));
  }

  private static void crash() {
    throw new IllegalStateException("crashed");
  }

  @Test
  @DisplayName("GS-81 a callback that throws: @Terminate runs with the crash, trapping or not")
  void crashes() throws Exception {
    for (boolean trapping : List.of(true, false)) {
      ActorClient server =
          ActorClient.start(() -> Actor.doing(journal, () -> Self.trapExits(trapping)));
      assertEnd(server, () -> server.tell(TerminateTest::crash), CRASH);
    }
  }

  @Test
  @DisplayName("GS-81 the object is as the handler left it: nothing is rolled back")
  void stateAsItIs() throws Exception {
    ActorClient server = ActorClient.start(() -> new Actor(journal));
    Deaths.after(
        server,
        () ->
            server.tell(() -> {
              journal.add("half of it");
              crash();
            }));
    assertThat(journal).containsExactly("half of it", new Actor.Ended(CRASH));
  }

  @Test
  @DisplayName("GS-82 a callback that exits: @Terminate runs with that reason")
  void exits() throws Exception {
    for (ExitReason reason : List.of(ExitReason.NORMAL, ExitReason.shutdown(1), BROKEN)) {
      ActorClient server = ActorClient.start(() -> new Actor(journal));
      assertEnd(server, () -> server.tell(() -> Self.exit(reason)), reason);
    }
  }

  @Test
  @DisplayName("GS-85 a trapping server ends when its parent exits, even normally")
  void parentExits() throws InterruptedException {
    for (ExitReason reason : List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, BROKEN)) {
      journal.clear();
      Pid parent =
          Processes.spawn(() -> {
            ActorClient.startLink(
                StartOptions.named("gs-85"),
                () -> Actor.doing(journal, () -> Self.trapExits(true)));
            Self.receive(String.class);
            Self.exit(reason);
          });
      ActorClient.named("gs-85").ref().awaitStarted(Duration.ofSeconds(10));
      var monitor = ActorClient.named("gs-85").ref().monitor();
      parent.send("go");
      assertThat(Deaths.await(monitor)).isEqualTo(reason);
      assertThat(journal).containsExactly(new Actor.Ended(reason));
    }
  }

  @Test
  @DisplayName("GS-85 a trapping server that was not linked at its start outlives its starter")
  void starterExits() {
    Pid starter =
        Processes.spawn(() ->
            ActorClient.start(
                StartOptions.named("gs-85-free"),
                () -> Actor.doing(journal, () -> Self.trapExits(true))));
    ActorClient server = ActorClient.named("gs-85-free");
    server.ref().awaitStarted(Duration.ofSeconds(10));
    Deaths.await(starter);
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    server.ref().stop();
  }

  @Test
  @DisplayName("GS-89 what was queued before the parent's exit is handled, what comes after is not")
  void queueAtParentExit() throws InterruptedException {
    Gate gate = new Gate();
    Pid parent =
        Processes.spawn(() -> {
          ActorClient server =
              ActorClient.startLink(
                  StartOptions.named("gs-89"),
                  () -> Actor.doing(journal, () -> Self.trapExits(true)));
          server.waiting().tell(gate::pass);
          server.pid().send("before");
          Self.receive(String.class);
        });
    gate.awaitReached();
    Pid server = ActorClient.named("gs-89").pid();
    var monitor = Self.monitor(server);
    parent.send("exit now");
    Deaths.await(parent);
    server.send("after");
    gate.open();
    assertThat(Deaths.await(monitor)).isEqualTo(ExitReason.NORMAL);
    assertThat(journal).containsExactly("before", new Actor.Ended(ExitReason.NORMAL));
  }

  @Test
  @DisplayName("GS-37 a stop in a call: @Terminate first, then the answer, then the end")
  void stopWithAnswer() throws Exception {
    ActorClient server =
        ActorClient.startEnding(
            _ -> journal.add("terminated"), StartOptions.defaults(), Actor::new);
    ExitReason end =
        Deaths.after(
            server,
            () -> {
              String answer =
                  server.ask(() -> {
                    Self.stop(ExitReason.shutdown("asked"));
                    return "answer";
                  });
              assertThat(answer).isEqualTo("answer");
              assertThat(journal).containsExactly("terminated");
            });
    assertThat(end).isEqualTo(ExitReason.shutdown("asked"));
  }

  @Test
  @DisplayName("GS-37 the caller gets its answer even if @Terminate throws")
  void stopWithAnswerAndCrash() throws Exception {
    ActorClient server = ActorClient.startEnding(_ -> crash());
    ExitReason end =
        Deaths.after(
            server,
            () ->
                assertThat(
                        server.<String>ask(() -> {
                          Self.stop();
                          return "answer";
                        }))
                    .isEqualTo("answer"));
    assertThat(end).isEqualTo(CRASH);
  }

  @Test
  @DisplayName("GS-37 a stop and a declared exception: the exception is the answer")
  void stopWithDeclaredException() throws Exception {
    ActorClient server = ActorClient.start();
    Actor.Refused refused = new Actor.Refused("no");
    ExitReason end =
        Deaths.after(
            server,
            () ->
                Failures.thrown(
                    Actor.Refused.class,
                    () ->
                        server.askOrRefuse(() -> {
                          Self.stop(ExitReason.SHUTDOWN);
                          throw refused;
                        })));
    assertThat(end).isEqualTo(ExitReason.SHUTDOWN);
  }

  @Test
  @DisplayName("GS-90 what @Terminate wishes is of no effect")
  void wishesOfTheLast() throws Exception {
    ActorClient server =
        ActorClient.startEnding(_ -> {
          Self.stop(BROKEN);
          Self.continueWith("never");
          Self.idleTimeout(Duration.ZERO, "never");
        });
    assertThat(Deaths.after(server, () -> server.ref().stop(ExitReason.SHUTDOWN)))
        .isEqualTo(ExitReason.SHUTDOWN);
  }

  @Test
  @DisplayName("GS-91 @Terminate that throws or exits replaces the reason, and is logged")
  void lastThrows() throws Exception {
    ActorClient throwing = ActorClient.startEnding(_ -> crash());
    assertThat(Deaths.after(throwing, () -> throwing.tell(() -> Self.stop()))).isEqualTo(CRASH);
    ActorClient exiting = ActorClient.startEnding(_ -> Self.exit(BROKEN));
    assertThat(Deaths.after(exiting, () -> exiting.tell(TerminateTest::crash))).isEqualTo(BROKEN);
    for (ActorClient server : List.of(throwing, exiting)) {
      Soon.until(() -> !LOG.about(server.pid()).isEmpty());
      assertThat(LOG.about(server.pid())).hasSize(1);
    }
  }

  @Test
  @DisplayName("GS-92 a non-trapping server dies with its link, and does not terminate")
  void linkCrashes() throws Exception {
    ActorClient server = ActorClient.start(() -> new Actor(journal));
    ActorClient other = ActorClient.start();
    server.ask(() -> {
      Self.link(other.pid());
      return true;
    });
    assertThat(Deaths.after(server, () -> other.tell(() -> Self.exit(BROKEN)))).isEqualTo(BROKEN);
    assertThat(journal).isEmpty();
  }

  @Test
  @DisplayName("an exit signal to a busy non-trapping server ends it, and it does not terminate")
  void signalWhileBusy() throws Exception {
    Gate gate = new Gate();
    ActorClient server = ActorClient.start(() -> new Actor(journal));
    ExitReason end =
        Deaths.after(
            server,
            () -> {
              server.waiting().tell(gate::pass);
              gate.awaitReached();
              server.pid().exit(BROKEN);
            });
    assertThat(end).isEqualTo(BROKEN);
    assertThat(journal).isEmpty();
  }

  @Test
  @DisplayName("a kill ends a server whose @Terminate blocks")
  void lastBlocks() throws Exception {
    Gate gate = new Gate();
    ActorClient server = ActorClient.startEnding(_ -> gate.passStubbornly());
    ExitReason end =
        Deaths.after(
            server,
            () -> {
              server.tell(() -> Self.stop());
              gate.awaitReached();
              assertThat(server.pid().isAlive()).isTrue();
              server.pid().exit(ExitReason.KILL);
            });
    gate.open();
    assertThat(end).isEqualTo(ExitReason.KILLED);
  }

  @Test
  @DisplayName("P-34 when its Down comes, a server's name is free (1000x)")
  void nameIsFree() {
    for (int i = 0; i < 1000; i++) {
      ActorClient server = ActorClient.start(StartOptions.named("p-34"), Actor::new);
      var monitor = server.ref().monitor();
      server.tell(() -> Self.stop());
      Deaths.await(monitor);
      assertThat(Processes.whereis("p-34")).isEmpty();
    }
  }
}
