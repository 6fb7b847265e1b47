package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ProcessInfo.Status;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a direct handler leaves for its server to do: it crashes, stops, goes on, waits. */
class DirectEndTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final ExitReason BROKEN = ExitReason.of("broken");

  private final List<Object> journal = new CopyOnWriteArrayList<>();
  private final IllegalStateException crash = new IllegalStateException("crashed");

  private final Actor.Work crashing =
      () -> {
        throw crash;
      };

  private final Actor.Question<Boolean> crashingQuestion =
      () -> {
        throw crash;
      };

  /** One that notes who runs its {@code @Terminate} method, on which thread. */
  private ActorClient startNoting() {
    return Ready.idle(
        ActorClient.startEnding(reason -> {
          journal.add(Self.pid());
          journal.add(Thread.currentThread());
          journal.add(reason);
        }));
  }

  private void expectTerminated(Pid server, ExitReason reason) {
    assertThat(journal).hasSize(3).startsWith(server).endsWith(reason);
    assertThat(journal.get(1)).isNotEqualTo(Thread.currentThread());
  }

  // --- crashes

  @Test
  @DisplayName("GS-27 a call that crashes: its caller has the cause, @Terminate runs in the server")
  void callCrashes() {
    ActorClient server = startNoting();
    var monitor = server.ref().monitor();
    CallException failure =
        Failures.thrown(CallException.class, () -> server.ask(crashingQuestion));
    assertThat(failure).hasCause(crash);
    assertThat(Deaths.await(monitor)).isEqualTo(ExitReason.crash(crash));
    expectTerminated(server.pid(), ExitReason.crash(crash));
  }

  @Test
  @DisplayName("LG-02 it is reported once, with the last message and, of a call, who called")
  void reported() throws Exception {
    ActorClient server = Ready.start();
    Failures.ofCall(() -> server.ask(crashingQuestion));
    ActorClient other = Ready.start();
    Deaths.after(other, () -> other.tell(crashing));
    Soon.until(() -> !LOG.about(server.pid()).isEmpty() && !LOG.about(other.pid()).isEmpty());
    assertThat(LOG.about(server.pid()))
        .singleElement()
        .matches(report -> report.text().contains("last message: AskCall["))
        .matches(report -> report.text().contains("from " + Self.pid() + " (alive)"))
        .matches(report -> report.cause() == crash);
    assertThat(LOG.about(other.pid()))
        .singleElement()
        .matches(report -> report.text().contains("last message: TellCast["))
        .matches(report -> report.cause() == crash);
  }

  @Test
  @DisplayName("a cast that crashes is nothing to its sender, unless that is linked")
  void castCrashes() throws Exception {
    ActorClient server = startNoting();
    assertThat(Deaths.after(server, () -> server.tell(crashing)))
        .isEqualTo(ExitReason.crash(crash));
    expectTerminated(server.pid(), ExitReason.crash(crash));
    Bare.run(() -> {
      Self.trapExits(true);
      ActorClient linked = Ready.idle(ActorClient.startLink(Actor::new));
      linked.tell(crashing);
      assertThat(Self.receive(Exit.class))
          .isEqualTo(new Exit(linked.pid(), ExitReason.crash(crash)));
    });
  }

  @Test
  @DisplayName("a supervisor starts another one in its place")
  void supervised() {
    Bare.run(() -> {
      Supervisor.startLink(
          Strategy.ONE_FOR_ONE,
          List.of(ActorClient.childSpec(StartOptions.named("direct child"), Actor::new)));
      ActorClient child = Ready.idle(ActorClient.named("direct child"));
      Pid first = child.pid();
      child.tell(crashing);
      Soon.until(
          () -> Processes.whereis("direct child").filter(pid -> !pid.equals(first)).isPresent());
      child.ref().awaitStarted(Duration.ofSeconds(10));
      assertThat(child.<Boolean>ask(() -> true)).isTrue();
    });
  }

  @Test
  @DisplayName("GS-28 a handler that exits: the caller gets exactly that reason")
  void exits() {
    for (ExitReason reason : List.of(ExitReason.SHUTDOWN, ExitReason.NORMAL, BROKEN)) {
      ActorClient server = Ready.start();
      assertThat(Failures.ofCall(() -> server.ask(() -> Self.exit(reason)))).isEqualTo(reason);
      assertThat(server.pid().isAlive()).isFalse();
    }
  }

  @Test
  @DisplayName(
      "a declared exception is the answer; the server lives, and handles the next directly")
  void declared() {
    ActorClient server = Ready.start();
    Actor.Refused refused = new Actor.Refused("no");
    for (int i = 0; i < 3; i++) {
      assertThat(
              Failures.thrown(
                  Actor.Refused.class,
                  () ->
                      server.askOrRefuse(() -> {
                        throw refused;
                      })))
          .isSameAs(refused);
      assertThat(server.<Thread>ask(Thread::currentThread)).isSameAs(Thread.currentThread());
    }
  }

  @Test
  @DisplayName("a message that fails itself ends the server, and the caller is itself again")
  void brokenMessage() {
    record BrokenCall() implements Call<Object, Boolean> {
      @Override
      public boolean direct() {
        return true;
      }

      @Override
      public boolean declares(Exception thrown) {
        throw new IllegalStateException("broken message", thrown);
      }
    }

    ServerRef<Object> server =
        Behaviour.<Actor, Object>of(
                Actor.class,
                (_, _) -> {
                  throw crash;
                })
            .start(StartOptions.defaults(), Actor::new);
    Pid self = Self.pid();
    Soon.until(() -> Processes.info(server.pid()).orElseThrow().status() == Status.WAITING);
    assertThat(Failures.ofCall(() -> server.call(new BrokenCall())).toString())
        .contains("broken message");
    assertThat(server.isAlive()).isFalse();
    assertThat(Self.pid()).isEqualTo(self);
    assertThat(Ready.start().<Boolean>ask(() -> true)).isTrue();
  }

  // --- how it goes on

  @Test
  @DisplayName("GS-37 it stops: @Terminate runs in the server, then the call is answered")
  void stops() {
    ActorClient server = startNoting();
    var monitor = server.ref().monitor();
    String answer =
        server.ask(() -> {
          Self.stop(ExitReason.SHUTDOWN);
          return "answer";
        });
    assertThat(answer).isEqualTo("answer");
    expectTerminated(server.pid(), ExitReason.SHUTDOWN);
    assertThat(Deaths.await(monitor)).isEqualTo(ExitReason.SHUTDOWN);
  }

  @Test
  @DisplayName("O-12 its continuations come before the next message, and after the answer")
  void continues() throws InterruptedException {
    ActorClient server = Ready.start(() -> new Actor(journal));
    Gate gate = new Gate();
    AtomicReference<Thread> thread = new AtomicReference<>();
    Actor.Work continuation =
        () -> {
          thread.set(Thread.currentThread());
          gate.pass();
          Self.continueWith("continued");
        };
    assertThat(
            server.<String>ask(() -> {
              Self.continueWith(continuation);
              return "answer";
            }))
        .isEqualTo("answer");
    gate.awaitReached();
    server.tell(() -> journal.add("next"));
    gate.open();
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).containsExactly("continued", "next");
    assertThat(thread.get()).isNotEqualTo(Thread.currentThread());
    Ready.idle(server).tell(() -> Self.continueWith("of a cast"));
    assertThat(server.<Boolean>ask(() -> journal.contains("of a cast"))).isTrue();
  }

  @Test
  @DisplayName("it waits: an idle timeout comes in time, or at once")
  void idleTimeout() {
    ActorClient server = Ready.start(() -> new Actor(journal));
    server.tell(() -> Self.idleTimeout(Duration.ofMillis(5), "late"));
    Soon.until(() -> journal.equals(List.of("late")));
    Ready.idle(server).tell(() -> Self.idleTimeout(Duration.ZERO, "at once"));
    assertThat(server.<Boolean>ask(() -> journal.contains("at once"))).isTrue();
    assertThat(journal).containsExactly("late", "at once");
  }

  @Test
  @DisplayName("GS-79 it hibernates, and is awake for the next direct message")
  void hibernates() {
    ActorClient server = Ready.start();
    server.tell(Self::hibernate);
    assertThat(Processes.info(server.pid()).orElseThrow().status()).isEqualTo(Status.HIBERNATED);
    assertThat(server.<Thread>ask(Thread::currentThread)).isSameAs(Thread.currentThread());
    assertThat(Processes.info(server.pid()).orElseThrow().status()).isEqualTo(Status.WAITING);
  }
}
