package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Deadline;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deadlines, servers that are not there, and what a direct handler may not do. */
class DirectLimitsTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final Duration HOUR = Duration.ofHours(1);

  private final List<Object> journal = new CopyOnWriteArrayList<>();
  private final ActorClient server = Ready.start(() -> new Actor(journal));

  // --- deadlines

  @Test
  @DisplayName("the handler of a call works under its caller's deadline, the next one's does not")
  void deadline() {
    Optional<Duration> left =
        Deadline.within(HOUR, () -> server.<Optional<Duration>>ask(Deadline::remaining));
    assertThat(left).hasValueSatisfying(time -> assertThat(time).isLessThanOrEqualTo(HOUR));
    assertThat(server.<Optional<Duration>>ask(Deadline::remaining)).isEmpty();
  }

  @Test
  @DisplayName("a cast is under no deadline, as its sender does not wait")
  void castUnderDeadline() {
    Deadline.within(HOUR, () -> server.tell(() -> journal.add(Deadline.remaining())));
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).containsExactly(Optional.empty());
  }

  @Test
  @DisplayName("GS-22 with no time at all nobody waits, and nobody handles it himself")
  void noTime() throws Exception {
    Actor.Question<Boolean> note = () -> journal.add(Thread.currentThread());
    List<Actor.Work> hurried =
        List.of(
            () -> server.within(Duration.ZERO).ask(note),
            () -> server.askWithin(0, note),
            () -> Deadline.within(Duration.ZERO, () -> server.ask(note)));
    for (Actor.Work call : hurried) {
      Ready.idle(server);
      try {
        call.run();
      } catch (CallException e) {
        assertThat(e.reason()).isEqualTo(ExitReason.TIMEOUT);
      }
    }
    assertThat(server.waiting().<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).hasSize(hurried.size()).doesNotContain(Thread.currentThread());
  }

  // --- nobody there

  @Test
  @DisplayName("GS-60 a dead server, a name that nobody has, or that a stranger has")
  void nobody() {
    server.ref().stop();
    ActorClient nobody = ActorClient.named("nobody, directly").directly();
    for (ActorClient gone : List.of(server, nobody)) {
      assertThat(Failures.ofCall(() -> gone.ask(() -> true))).isEqualTo(ExitReason.NOPROC);
      gone.tell(() -> journal.add("handled"));
    }
    Bare.run(() -> {
      Self.register("no actor");
      ActorClient stranger = ActorClient.named("no actor").directly();
      assertThatIllegalArgumentException().isThrownBy(() -> stranger.ask(() -> true));
      assertThatIllegalArgumentException().isThrownBy(() -> stranger.tell(() -> {}));
    });
    assertThat(journal).containsExactly(new Actor.Ended(ExitReason.NORMAL));
  }

  // --- waiting

  @Test
  @DisplayName("a direct handler that waits is told so, and its caller can go on")
  void mustNotWait() {
    Gate gate = new Gate();
    ActorClient busy = ActorClient.start();
    busy.waiting().tell(gate::pass);
    List<Actor.Work> waits =
        List.of(
            () -> busy.waiting().<Boolean>ask(() -> true),
            () -> busy.directly().<Boolean>ask(() -> true),
            () -> busy.request(() -> true).await(HOUR),
            () -> Sys.getState(busy.ref()),
            () -> busy.ref().stop(),
            () -> Task.async(() -> Self.receive(String.class)).await(),
            () -> Self.receive(String.class),
            () -> Self.sleep(Duration.ofMillis(1)));
    for (Actor.Work wait : waits) {
      ActorClient waiter = Ready.start();
      Actor.Question<Boolean> question =
          () -> {
            wait.run();
            return true;
          };
      assertThat(Failures.ofCall(() -> waiter.ask(question)).toString())
          .contains("IllegalStateException", "a direct handler must not wait");
      assertThat(waiter.pid().isAlive()).isFalse();
      Self.sleep(Duration.ofNanos(1));
    }
    gate.open();
  }

  @Test
  @DisplayName("one that only looks what is there does not wait")
  void mayLook() {
    assertThat(
            server.<Optional<String>>ask(() -> {
              Self.sleep(Duration.ZERO);
              return Self.receive(String.class, Duration.ZERO);
            }))
        .isEmpty();
    Pid self = Self.pid();
    server.tell(() -> {
      Self.pid().send("for itself");
      self.send(Self.receive(String.class, Duration.ZERO).orElse("nothing"));
    });
    assertThat(Self.receive(String.class)).isEqualTo("for itself");
  }

  @Test
  @DisplayName("processes that ask again and again, as many as there are processors, let others on")
  void letsOthersOn() throws InterruptedException {
    int pollers = 2 * Runtime.getRuntime().availableProcessors();
    List<ActorClient> polled = Stream.generate(Ready::start).limit(pollers).toList();
    boolean[] done = new boolean[pollers];
    CountDownLatch ended = new CountDownLatch(pollers);
    for (int i = 0; i < pollers; i++) {
      int mine = i;
      Processes.spawn(() -> {
        while (!polled.get(mine).<Boolean>ask(() -> done[mine])) {
          Thread.onSpinWait();
        }
        ended.countDown();
      });
    }
    Processes.spawn(() -> {
      for (int i = 0; i < pollers; i++) {
        int its = i;
        polled.get(i).tell(() -> done[its] = true);
      }
    });
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
