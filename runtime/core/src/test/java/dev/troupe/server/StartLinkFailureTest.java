package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Monitored;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StartLinkFailureTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final ExitReason BROKEN = ExitReason.of("broken");

  private static final List<Actor.Work> ABNORMAL =
      List.of(() -> Self.stop(BROKEN), () -> Self.exit(BROKEN));

  @Test
  @DisplayName("GS-06 a trapping caller gets the exception and no Exit message (1000x)")
  void trappingCaller() {
    Bare.run(() -> {
      Self.trapExits(true);
      for (int i = 0; i < 1000; i++) {
        Actor.Work ending = ABNORMAL.get(i % 2);
        assertThat(Failures.ofStart(() -> ActorClient.startLink(() -> Actor.doing(ending))))
            .isEqualTo(BROKEN);
      }
      assertThat(Self.receive(Object.class, Duration.ZERO)).isEmpty();
    });
  }

  @Test
  @DisplayName("GS-06 a non-trapping caller is hit by the link, whether it catches or not")
  void nonTrappingCaller() {
    for (Actor.Work ending : ABNORMAL) {
      AtomicBoolean survived = new AtomicBoolean();
      Monitored<Pid> caller =
          Processes.spawnMonitor(() -> {
            try {
              ActorClient.startLink(() -> Actor.doing(ending));
            } catch (StartException e) {
              Self.sleep(Duration.ofSeconds(10));
            }
            survived.set(true);
          });
      assertThat(Deaths.await(caller.monitor())).isEqualTo(BROKEN);
      assertThat(survived).isFalse();
    }
  }

  @Test
  @DisplayName("GS-06 a non-trapping server that starts a failing child dies with its reason")
  void nonTrappingServer() throws Exception {
    ActorClient parent = ActorClient.start();
    ExitReason end =
        Deaths.after(
            parent,
            () ->
                parent
                    .waiting()
                    .tell(() -> ActorClient.startLink(() -> Actor.doing(() -> Self.exit(BROKEN)))));
    assertThat(end).isEqualTo(BROKEN);
  }

  @Test
  @DisplayName("GS-06 a thread that is not the runtime's gets the exception, and can go on")
  void attachedThread() {
    for (int i = 0; i < 100; i++) {
      assertThat(
              Failures.ofStart(
                  () -> ActorClient.startLink(() -> Actor.doing(() -> Self.exit(BROKEN)))))
          .isEqualTo(BROKEN);
      assertThat(ActorClient.start().<Boolean>ask(() -> true)).isTrue();
    }
  }

  @Test
  @DisplayName("a parent that dies while the constructor runs takes the server with it")
  void parentDiesDuringStart() throws InterruptedException {
    Gate gate = new Gate();
    AtomicBoolean done = new AtomicBoolean();
    Pid parent =
        Processes.spawn(() ->
            ActorClient.startLink(
                StartOptions.named("orphan"),
                () ->
                    Actor.doing(() -> {
                      gate.pass();
                      done.set(true);
                    })));
    gate.awaitReached();
    Pid server = Processes.whereis("orphan").orElseThrow();
    var monitor = Self.monitor(server);
    parent.exit(ExitReason.KILL);
    assertThat(Deaths.await(monitor)).isEqualTo(ExitReason.KILLED);
    assertThat(done).isFalse();
  }

  @Test
  @DisplayName("after a start that succeeds, a trapping caller gets the exit as a message")
  void exitAfterStart() {
    Bare.run(() -> {
      Self.trapExits(true);
      ActorClient server = ActorClient.startLink(Actor::new);
      server.tell(() -> Self.exit(BROKEN));
      assertThat(Self.receive(Exit.class)).isEqualTo(new Exit(server.pid(), BROKEN));
    });
  }
}
