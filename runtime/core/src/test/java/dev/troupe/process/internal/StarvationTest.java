package dev.troupe.process.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.agent.Agent;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Latch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Processes that keep each other busy for ever keep nobody else from running. */
@Timeout(30)
class StarvationTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final int BUSY = 4 * Runtime.getRuntime().availableProcessors();
  private static final int TURNS = 100;
  private static final int MANY_TURNS = 10_000;

  private final AtomicBoolean over = new AtomicBoolean();

  @AfterEach
  void end() {
    over.set(true);
  }

  private static Agent<Integer> counter() {
    return Agent.start(() -> 0);
  }

  /** The one casts to the other, and that one back. */
  private void bounce(Agent<Integer> one, Agent<Integer> other) {
    if (!over.get()) {
      one.cast(state -> {
        bounce(other, one);
        return state + 1;
      });
    }
  }

  /** Threads that are started and woken by those of the system, one after the other. */
  private static void expectOthersToRun() throws InterruptedException {
    Latch done = new Latch();
    Agent<Integer> called = counter();
    Thread.ofPlatform()
        .start(() -> {
          for (int i = 0; i < TURNS; i++) {
            Latch run = new Latch();
            Processes.spawn(run::open);
            run.awaitUninterrupted();
            called.update(state -> state + 1);
          }
          done.open();
        });
    done.await();
    assertThat(called.<Integer>get(state -> state)).isEqualTo(TURNS);
  }

  @Test
  void byCallersAndWhomTheyCall() throws InterruptedException {
    for (int i = 0; i < BUSY; i++) {
      Agent<Integer> mine = counter();
      Processes.spawn(() -> {
        while (!over.get()) {
          mine.update(state -> state + 1);
        }
      });
    }

    expectOthersToRun();
  }

  /** Answers whoever asks. */
  private static void echo() {
    while (true) {
      Self.receive(Pid.class).send("echo");
    }
  }

  @Test
  void byBareProcessesThatSendToEachOther() throws InterruptedException {
    for (int i = 0; i < BUSY; i++) {
      Processes.spawn(() -> {
        Pid other = Processes.spawnLink(StarvationTest::echo);
        while (!over.get()) {
          other.send(Self.pid());
          Self.receive(String.class);
        }
        Self.exit(ExitReason.SHUTDOWN);
      });
    }

    expectOthersToRun();
  }

  @SuppressWarnings("ThreadPriorityCheck") // it only yields
  private static void awaitEndOf(Pid pid) {
    while (pid.isAlive()) {
      Thread.yield();
    }
  }

  /** Where they themselves keep a carrier from what the system has begun before. */
  @Test
  void notOfThoseWhoYieldUntilWhatTheyBeganHasEnded() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(BUSY);
    for (int i = 0; i < BUSY; i++) {
      Processes.spawn(() -> {
        for (int turn = 0; turn < MANY_TURNS; turn++) {
          awaitEndOf(Processes.spawn(() -> {}));
        }
        done.countDown();
      });
    }
    Thread system =
        Thread.ofPlatform()
            .start(() -> {
              while (!over.get()) {
                Latch run = new Latch();
                Processes.spawn(run::open);
                run.awaitUninterrupted();
              }
            });

    done.await();
    over.set(true);
    system.join();
  }

  @Test
  void byServersThatCastToEachOther() throws InterruptedException {
    IntStream.range(0, BUSY).forEach(_ -> bounce(counter(), counter()));

    expectOthersToRun();
  }

  @Test
  void byServersThatAlwaysHaveMail() throws InterruptedException {
    IntStream.range(0, BUSY).mapToObj(_ -> counter()).forEach(busy -> bounce(busy, busy));

    expectOthersToRun();
  }

  @Test
  void anInterruptThatComesTooLateIsForNobody() {
    AtomicReference<Thread> worker = new AtomicReference<>();
    counter()
        .update(state -> {
          worker.set(Thread.currentThread());
          return state;
        });
    worker.get().interrupt();

    await().until(() -> !worker.get().isInterrupted());
  }
}
