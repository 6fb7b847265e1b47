package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Unchecked;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StartFailureTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final ExitReason BROKEN = ExitReason.of("broken");

  private static ExitReason failure(Actor.Work constructor) {
    return Failures.ofStart(() -> ActorClient.start(() -> Actor.doing(constructor)));
  }

  @Test
  @DisplayName("GS-05 a constructor that stops fails the start with its reason")
  void constructorStops() {
    assertThat(failure(() -> Self.stop(BROKEN))).isEqualTo(BROKEN);
    assertThat(failure(Self::stop)).isEqualTo(ExitReason.NORMAL);
    assertThat(failure(() -> Self.stop(ExitReason.SHUTDOWN))).isEqualTo(ExitReason.SHUTDOWN);
  }

  @Test
  @DisplayName("GS-09 a constructor that ignores: ignored, exits normally, @Terminate does not run")
  void constructorIgnores() {
    List<Object> journal = new CopyOnWriteArrayList<>();
    AtomicReference<Pid> server = new AtomicReference<>();
    Bare.run(() -> {
      Self.trapExits(true);
      StartException failure =
          Failures.thrown(
              StartException.class,
              () ->
                  ActorClient.startLink(() ->
                      Actor.doing(
                          journal,
                          () -> {
                            server.set(Self.pid());
                            Self.ignore();
                          })));
      assertThat(failure.isIgnored()).isTrue();
      assertThat(failure.reason()).isEqualTo(ExitReason.NORMAL);
      assertThat(failure.alreadyStarted()).isEmpty();
      assertThat(Self.receive(Object.class, Duration.ZERO)).isEmpty();
    });
    assertThat(server.get().isAlive()).isFalse();
    assertThat(journal).isEmpty();
  }

  @Test
  @DisplayName("GS-09 a non-trapping linked caller survives an ignored start")
  void ignoredStartHarmsNobody() {
    Bare.run(() -> {
      Failures.thrown(
          StartException.class, () -> ActorClient.startLink(() -> Actor.doing(Self::ignore)));
      assertThat(Self.pid().isAlive()).isTrue();
    });
  }

  @Test
  @DisplayName("GS-11 a constructor that throws: crash with that exception as cause")
  void constructorThrows() {
    IllegalStateException thrown = new IllegalStateException("no disk");
    StartException failure =
        Failures.thrown(
            StartException.class,
            () ->
                ActorClient.start(() ->
                    Actor.doing(() -> {
                      throw thrown;
                    })));
    assertThat(failure.reason()).isEqualTo(ExitReason.crash(thrown));
    assertThat(failure).hasCause(thrown);
  }

  @Test
  @DisplayName("GS-11 a constructor that throws an Error, or overflows the stack")
  void constructorThrowsErrors() {
    Error error = new AssertionError("broken");
    ExitReason reason =
        failure(() -> {
          throw error;
        });
    assertThat(reason).isEqualTo(ExitReason.crash(error));
    assertThat(failure(StartFailureTest::overflow))
        .isInstanceOfSatisfying(
            ExitReason.Crash.class,
            crash -> assertThat(crash.cause()).isInstanceOf(StackOverflowError.class));
  }

  @SuppressWarnings("InfiniteRecursion")
  private static void overflow() {
    overflow();
  }

  @Test
  @DisplayName("GS-11 a constructor that exits: exactly that reason")
  void constructorExits() {
    assertThat(failure(() -> Self.exit(BROKEN))).isEqualTo(BROKEN);
    assertThat(failure(() -> Self.exit(ExitReason.shutdown(1)))).isEqualTo(ExitReason.shutdown(1));
  }

  @Test
  @DisplayName("GS-11 a constructor that kills itself")
  void constructorKillsItself() {
    assertThat(failure(() -> Self.pid().exit(ExitReason.KILL))).isEqualTo(ExitReason.KILLED);
  }

  @Test
  @DisplayName("a supplier that returns null is a crash that says so")
  void supplierReturnsNull() {
    ExitReason reason =
        Failures.ofStart(() -> ActorClient.start(() -> Unchecked.<Actor>cast(null)));
    assertThat(reason.toString()).contains("NullPointerException", "returned null", "Actor");
  }

  @Test
  @DisplayName("a constructor that takes too long is killed; its name is free then")
  void constructorBlocks() throws InterruptedException {
    Gate gate = new Gate();
    StartOptions options = StartOptions.named("start-timeout").timeout(Duration.ofMillis(50));
    AtomicReference<Pid> server = new AtomicReference<>();
    Actor.Work blocking =
        () -> {
          server.set(Self.pid());
          gate.pass();
        };
    assertThat(Failures.ofStart(() -> ActorClient.start(options, () -> Actor.doing(blocking))))
        .isEqualTo(ExitReason.TIMEOUT);
    gate.awaitReached();
    assertThat(server.get().isAlive()).isFalse();
    ActorClient.start(StartOptions.named("start-timeout"), Actor::new).ref().stop();
  }

  @Test
  @DisplayName("a start that takes too long does not hit a linked caller, trapping or not")
  void startTimeoutIsSilent() {
    StartOptions options = StartOptions.defaults().timeout(Duration.ofMillis(20));
    for (boolean trapping : List.of(true, false)) {
      Bare.run(() -> {
        Self.trapExits(trapping);
        Gate gate = new Gate();
        assertThat(
                Failures.ofStart(
                    () -> ActorClient.startLink(options, () -> Actor.doing(gate::pass))))
            .isEqualTo(ExitReason.TIMEOUT);
        assertThat(Self.receive(Object.class, Duration.ofMillis(20))).isEmpty();
      });
    }
  }

  @Test
  @DisplayName("a constructor that calls itself fails at once with calling_self")
  void constructorCallsItself() {
    Actor.Work callsItself = () -> ActorClient.named("self-made").<Boolean>ask(() -> true);
    ExitReason reason =
        Failures.ofStart(() ->
            ActorClient.start(StartOptions.named("self-made"), () -> Actor.doing(callsItself)));
    assertThat(reason)
        .isInstanceOfSatisfying(
            ExitReason.CallFailed.class,
            failed -> assertThat(failed.reason()).isEqualTo(ExitReason.CALLING_SELF));
  }

  @Test
  @DisplayName("a constructor that calls its parent, who waits for it, fails at once: a deadlock")
  void constructorCallsParent() {
    ActorClient parent = ActorClient.start();
    Actor.Work callsParent = () -> parent.<Boolean>ask(() -> true);
    ExitReason reason =
        parent
            .waiting()
            .ask(() -> Failures.ofStart(() -> ActorClient.start(() -> Actor.doing(callsParent))));
    assertThat(reason)
        .isInstanceOfSatisfying(
            ExitReason.CallFailed.class,
            failed -> assertThat(failed.reason()).isInstanceOf(ExitReason.Deadlock.class));
    assertThat(reason.toString()).contains(parent.pid().toString());
    assertThat(parent.<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("GS-10 GS-12 O-15 after a failed start the name is free: no retry meets it (1000x)")
  void failedStartLeavesNoTrace() {
    List<Actor.Work> failing =
        List.of(
            Self::ignore,
            Self::stop,
            () -> Self.exit(BROKEN),
            () -> {
              throw new IllegalStateException();
            });
    AtomicBoolean resource = new AtomicBoolean();
    for (int i = 0; i < 1000; i++) {
      Actor.Work ending = failing.get(i % failing.size());
      StartException failure =
          Failures.thrown(
              StartException.class,
              () ->
                  ActorClient.start(
                      StartOptions.named("gs-10"),
                      () -> Actor.doing(() -> useAlone(resource, ending))));
      assertThat(failure.alreadyStarted()).isEmpty();
      assertThat(Processes.whereis("gs-10")).isEmpty();
    }
  }

  private static void useAlone(AtomicBoolean resource, Actor.Work ending) throws Exception {
    assertThat(resource.getAndSet(true)).as("somebody still has it").isFalse();
    try {
      ending.run();
    } finally {
      resource.set(false);
    }
  }

  @Test
  @DisplayName("GS-16 @Terminate never runs for a start that failed")
  void failedStartsDoNotTerminate() {
    List<Object> journal = new CopyOnWriteArrayList<>();
    List<Actor.Work> failing =
        List.of(
            Self::ignore,
            Self::stop,
            () -> Self.stop(BROKEN),
            () -> Self.exit(BROKEN),
            () -> Self.pid().exit(ExitReason.KILL));
    for (Actor.Work ending : failing) {
      Failures.ofStart(() ->
          ActorClient.startEnding(
              journal::add, StartOptions.defaults(), () -> Actor.doing(journal, ending)));
    }
    assertThat(journal).isEmpty();
  }
}
