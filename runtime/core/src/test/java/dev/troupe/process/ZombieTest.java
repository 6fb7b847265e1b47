package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Alias;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Code that runs on although its process is to end, or has ended. */
class ZombieTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final ExitReason REASON = ExitReason.shutdown("zombie");

  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  /** Code that ignores interrupts until it is released, and then does that. */
  private Pid stubborn(ProcessBody then) {
    Pid pid =
        Processes.spawn(() -> {
          running.countDown();
          Bodies.ignoreInterrupts(released);
          try {
            then.run();
          } finally {
            ended.countDown();
          }
        });
    assertThat(Waits.await(running)).isTrue();
    return pid;
  }

  @Test
  @DisplayName("Z-01 a kill is announced at once, whatever the code does: DOWN, EXIT, name, list")
  void killIsAnnounced() {
    Self.trapExits(true);
    Pid zombie = stubborn(() -> {});
    Processes.register("z01", zombie);
    Self.link(zombie);
    MonitorRef monitor = Self.monitor(zombie);

    zombie.exit(ExitReason.KILL);

    assertThat(Mail.all()).hasSize(2).contains(new Exit(zombie, ExitReason.KILLED));
    assertThat(Self.demonitor(monitor)).isFalse();
    assertThat(zombie.isAlive()).isFalse();
    assertThat(Processes.info(zombie)).isEmpty();
    assertThat(Processes.list()).doesNotContain(zombie);
    Self.register("z01");
    assertThat(ended.getCount()).as("its code runs on").isEqualTo(1);
    released.countDown();
    assertThat(Waits.await(ended)).isTrue();
    Mail.expectNone();
  }

  @Test
  @DisplayName("Z-02 what a dead process still does with the runtime is refused, with its reason")
  void isFenced() {
    Pid me = Self.pid();
    Alias alias = Self.alias();
    Alias urgent = Self.priorityAlias();
    MonitorRef reply = Self.monitor(Bodies.idler(), AliasMode.DEMONITOR);
    Timer timer = Self.sendAfter(me, "in time", Duration.ofHours(1));
    Pid victim = Bodies.idler();
    Processes.register("z02 victim", victim);
    List<ProcessBody> deeds =
        List.of(
            () -> me.send("from a zombie"),
            () -> alias.send("from a zombie"),
            () -> urgent.sendPriority("from a zombie"),
            () -> reply.send("from a zombie"),
            () -> Processes.send("z02 victim", "from a zombie"),
            () -> Self.sendAfter(me, "from a zombie", Duration.ZERO),
            () -> Self.sendAfter("z02 victim", "from a zombie", Duration.ZERO),
            timer::cancel,
            () -> Self.register("z02"),
            () -> Processes.register("z02", me),
            () -> Processes.unregister("z02 victim"),
            () -> Processes.spawn(() -> me.send("child of a zombie")),
            () -> Processes.spawnLink(() -> me.send("child of a zombie")),
            () -> Processes.spawnMonitor(() -> me.send("child of a zombie")),
            () -> Self.link(me),
            () -> Self.unlink(me),
            () -> Self.monitor(me),
            () -> Self.monitor("z02 victim"),
            () -> victim.exit(REASON),
            () -> victim.exit(ExitReason.KILL),
            () -> Self.exit(REASON),
            () -> Self.trapExits(true),
            Self::alias,
            () -> Self.put("key", "value"),
            () -> Self.label("zombie"),
            () -> Self.sleep(Duration.ZERO),
            () -> Self.receive(String.class, Duration.ZERO),
            () -> Deadline.within(Duration.ofHours(1), () -> {}),
            Self::pid);
    Queue<Object> outcomes = new ConcurrentLinkedQueue<>();
    Pid zombie = stubborn(() -> deeds.forEach(deed -> outcomes.add(outcomeOf(deed))));
    zombie.exit(ExitReason.KILL);
    released.countDown();
    assertThat(Waits.await(ended)).isTrue();

    assertThat(outcomes).hasSize(deeds.size()).containsOnly(ExitReason.KILLED);
    assertThat(victim.isAlive()).isTrue();
    assertThat(Processes.whereis("z02")).isEmpty();
    assertThat(Processes.whereis("z02 victim")).contains(victim);
    assertThat(Processes.info(me).orElseThrow().links()).isEmpty();
    assertThat(Processes.info(me).orElseThrow().monitoredBy()).hasSize(1);
    assertThat(timer.cancel()).isPresent();
    Mail.expectNone();
  }

  private static Object outcomeOf(ProcessBody deed) {
    try {
      deed.run();
      return "done";
    } catch (ExitException e) {
      return e.reason();
    } catch (Exception e) {
      return e;
    }
  }

  @Test
  @DisplayName("Z-03 messages to a dead process whose code runs on are dropped")
  void isNotSentTo() {
    Pid zombie = stubborn(() -> {});
    zombie.exit(ExitReason.KILL);

    zombie.send("x");

    assertThat(Processes.info(zombie)).isEmpty();
    released.countDown();
  }

  @Test
  @DisplayName("Z-04 an exit signal interrupts the code; its cleanup runs, then DOWN comes")
  void isInterrupted() {
    CountDownLatch cleaned = new CountDownLatch(1);
    Monitored<Pid> process =
        Processes.spawnMonitor(() -> {
          try {
            running.countDown();
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            ended.countDown();
            throw new IllegalStateException("not the reason", e);
          } finally {
            cleaned.countDown();
          }
        });
    assertThat(Waits.await(running)).isTrue();
    process.process().exit(REASON);

    assertThat(Expect.down(process.monitor()).reason()).isEqualTo(REASON);
    assertThat(ended.getCount()).as("interrupted").isZero();
    assertThat(cleaned.getCount()).as("cleaned").isZero();
  }

  @Test
  @DisplayName("Z-05 code that ignores the interrupt has about a second, and then is fenced off")
  void grace() {
    Queue<Object> outcomes = new ConcurrentLinkedQueue<>();
    Pid me = Self.pid();
    Pid process = stubborn(() -> outcomes.add(outcomeOf(() -> me.send("too late"))));
    MonitorRef monitor = Self.monitor(process);
    long start = System.nanoTime();
    process.exit(REASON);

    assertThat(process.isAlive()).isFalse();
    assertThat(Processes.info(process).orElseThrow().status())
        .isEqualTo(ProcessInfo.Status.EXITING);
    Mail.expectNone();
    assertThat(Expect.down(monitor).reason()).isEqualTo(REASON);

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(500), Duration.ofSeconds(15));
    assertThat(Processes.info(process)).isEmpty();
    released.countDown();
    assertThat(Waits.await(ended)).isTrue();
    assertThat(outcomes).containsExactly(REASON);
    Mail.expectNone();
  }

  @Test
  @DisplayName("Z-06 a kill ends the time that an exit signal has given")
  void killInGrace() {
    Pid process = stubborn(() -> {});
    MonitorRef monitor = Self.monitor(process);
    process.exit(REASON);
    Mail.expectNone();

    process.exit(ExitReason.KILL);

    assertThat(Self.demonitor(monitor)).as("announced already").isFalse();
    assertThat(Expect.down(monitor).reason()).isEqualTo(ExitReason.KILLED);
    released.countDown();
    assertThat(Waits.await(ended)).isTrue();
    Mail.expectNone();
  }

  @Test
  @DisplayName("Z-07 code that is unwinding is refused as the dead are")
  void unwindingIsFenced() {
    Queue<Object> outcomes = new ConcurrentLinkedQueue<>();
    Pid me = Self.pid();
    Monitored<Pid> process =
        Processes.spawnMonitor(() -> {
          try {
            Bodies.idle();
          } finally {
            outcomes.add(outcomeOf(() -> me.send("a last word")));
            outcomes.add(outcomeOf(() -> Processes.spawn(() -> me.send("a last child"))));
            outcomes.add(outcomeOf(() -> Self.register("z07")));
          }
        });
    Expect.status(process.process(), ProcessInfo.Status.WAITING);
    process.process().exit(REASON);

    assertThat(Expect.down(process.monitor()).reason()).isEqualTo(REASON);
    assertThat(outcomes).containsExactly(REASON, REASON, REASON);
    Mail.expectNone();
  }

  @Test
  @DisplayName("Z-08 code that swallows every ExitException is fenced off all the same")
  void swallowsExits() {
    Pid process =
        Processes.spawn(() -> {
          running.countDown();
          while (released.getCount() > 0) {
            outcomeOf(() -> Self.sleep(Duration.ofMillis(1)));
            Waits.giveWay();
          }
          ended.countDown();
        });
    assertThat(Waits.await(running)).isTrue();
    MonitorRef monitor = Self.monitor(process);

    process.exit(REASON);

    assertThat(Expect.down(monitor).reason()).isEqualTo(REASON);
    assertThat(ended.getCount()).isEqualTo(1);
    released.countDown();
    assertThat(Waits.await(ended)).isTrue();
  }

  @Test
  @DisplayName(
      "Z-09 a process that is killed while it receives, searches and sends ends, 1000 times")
  void killedAtWork() {
    for (int i = 0; i < 1000; i++) {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch gone = new CountDownLatch(1);
      Pid busy = Processes.spawn(() -> work(begun, gone));
      for (int n = 0; n < i % 50; n++) {
        busy.send(n);
      }
      assertThat(Waits.await(begun)).isTrue();

      busy.exit(ExitReason.KILL);

      assertThat(Waits.await(gone)).isTrue();
    }
  }

  private static void work(CountDownLatch begun, CountDownLatch gone) {
    try {
      for (int n = 0; ; n++) {
        Self.pid().send(n);
        Self.receive(Integer.class);
        Self.receive(String.class, Duration.ZERO);
        begun.countDown();
      }
    } finally {
      gone.countDown();
    }
  }
}
