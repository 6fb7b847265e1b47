package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExitSignalTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  static List<ExitReason> fatalReasons() {
    return List.of(
        ExitReason.SHUTDOWN,
        ExitReason.shutdown(1),
        ExitReason.KILLED,
        ExitReason.NOPROC,
        ExitReason.of("mine"),
        ExitReason.crash(new IllegalStateException("theirs")));
  }

  @ParameterizedTest
  @MethodSource("fatalReasons")
  @DisplayName("P-10 a process that does not trap dies of the signal's reason")
  void dies(ExitReason reason) {
    Pid idler = Bodies.idler();
    var monitor = Self.monitor(idler);

    idler.exit(reason);

    assertThat(Expect.down(monitor).reason()).isEqualTo(reason);
  }

  @Test
  @DisplayName("P-10 a signal before the body has begun keeps it from beginning")
  void diesBeforeItBegins() {
    for (int i = 0; i < 1000; i++) {
      Monitored<Pid> process = Processes.spawnMonitor(Bodies::idle);
      process.process().exit(ExitReason.SHUTDOWN);
      assertThat(Expect.down(process.monitor()).reason()).isEqualTo(ExitReason.SHUTDOWN);
    }
  }

  @Test
  @DisplayName("P-11 a normal signal from another is ignored by a process that does not trap")
  void normalIsIgnored() {
    Pid echo = Bodies.echo();

    echo.exit(ExitReason.NORMAL);

    assertThat(Bodies.answers(echo)).isTrue();
  }

  @Test
  @DisplayName("P-12 a normal signal to a trapping process arrives as a message with its sender")
  void normalIsTrapped() {
    Pid trapper = Bodies.trapper();

    trapper.exit(ExitReason.NORMAL);

    Mail.expect(new Bodies.Got(trapper, new Exit(Self.pid(), ExitReason.NORMAL)));
    assertThat(trapper.isAlive()).isTrue();
  }

  @Test
  @DisplayName("P-13 a process that does not trap and signals itself with normal ends normally")
  void normalToItself() {
    CountDownLatch after = new CountDownLatch(1);
    ExitReason reason =
        Mail.endOf(() -> {
          Self.pid().exit(ExitReason.NORMAL);
          after.countDown();
          Self.exit(ExitReason.of("it went on"));
        });

    assertThat(reason).isEqualTo(ExitReason.NORMAL);
    assertThat(after.getCount()).isEqualTo(1);
  }

  @Test
  @DisplayName("P-13 a process that traps gets its own signals as messages")
  void signalToItselfIsTrapped() {
    Self.trapExits(true);
    for (ExitReason reason : List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN)) {
      Self.pid().exit(reason);
      assertThat(Expect.message()).isEqualTo(new Exit(Self.pid(), reason));
    }
  }

  @Test
  @DisplayName("P-14 a process that signals itself dies at that call")
  void signalToItself() {
    assertThat(Mail.endOf(() -> Self.pid().exit(ExitReason.of("me"))))
        .isEqualTo(ExitReason.of("me"));
  }

  @Test
  @DisplayName("P-15 kill cannot be trapped; others see killed")
  void killIsNotTrapped() {
    Pid trapper = Bodies.trapper();
    var monitor = Self.monitor(trapper);

    trapper.exit(ExitReason.KILL);

    assertThat(Expect.down(monitor).reason()).isEqualTo(ExitReason.KILLED);
    Mail.expectNone();
  }

  @Test
  @DisplayName("P-15 a process that kills itself dies at that call, as killed")
  void killsItself() {
    ExitReason reason =
        Mail.endOf(() -> {
          Self.trapExits(true);
          try {
            Self.pid().exit(ExitReason.KILL);
          } catch (ExitException e) {
            Self.exit(ExitReason.of("it went on"));
          }
        });

    assertThat(reason).isEqualTo(ExitReason.KILLED);
  }

  @Test
  @DisplayName("P-16 a process that ends itself with kill: others see kill, and can trap it")
  void endsItselfWithKill() {
    Self.trapExits(true);
    Pid process = Processes.spawnLink(() -> Self.exit(ExitReason.KILL));

    assertThat(Expect.exitOf(process).reason()).isEqualTo(ExitReason.KILL);
    assertThat(
            Mail.endOf(() -> {
              Processes.spawnLink(() -> Self.exit(ExitReason.KILL));
              Bodies.idle();
            }))
        .as("a linked process that does not trap")
        .isEqualTo(ExitReason.KILL);
  }

  @Test
  @DisplayName("P-35 who was killed is dead when the killer looks, without waiting")
  void deadAtOnce() {
    for (int i = 0; i < 1000; i++) {
      Pid idler = Bodies.idler();
      idler.exit(ExitReason.KILL);
      assertThat(idler.isAlive()).isFalse();
    }
  }

  @Test
  @DisplayName(
      "O-09 isAlive, info, names and the list agree with a signal the same process has sent")
  void seenBySender() {
    Pid idler = Processes.spawn(Bodies::idle);
    Processes.register("seen by sender", idler);
    idler.exit(ExitReason.KILL);

    assertThat(idler.isAlive()).isFalse();
    assertThat(Processes.info(idler)).isEmpty();
    assertThat(Processes.whereis("seen by sender")).isEmpty();
    assertThat(Processes.list()).doesNotContain(idler);

    Pid other = Bodies.idler();
    other.exit(ExitReason.SHUTDOWN);
    assertThat(other.isAlive()).isFalse();
    assertThat(Processes.list()).doesNotContain(other);
  }

  @Test
  @DisplayName("O-03 a signal acts at once, whatever the mailbox holds")
  void overtakesMessages() {
    CountDownLatch begun = new CountDownLatch(1);
    Monitored<Pid> process =
        Processes.spawnMonitor(() -> {
          begun.countDown();
          new CountDownLatch(1).await();
          Self.exit(ExitReason.of("it went on"));
        });
    assertThat(Waits.await(begun)).isTrue();
    for (int i = 0; i < 10_000; i++) {
      process.process().send(i);
    }

    process.process().exit(ExitReason.SHUTDOWN);

    assertThat(Expect.down(process.monitor()).reason()).isEqualTo(ExitReason.SHUTDOWN);
  }

  @Test
  @DisplayName("O-03 a signal ends a sleep and a wait for messages in the runtime")
  void endsWaits() {
    for (ProcessBody body :
        List.<ProcessBody>of(
            () -> Self.sleep(Duration.ofDays(1)),
            Bodies::idle,
            () -> Self.receive(String.class, Duration.ofDays(1)))) {
      Monitored<Pid> process = Processes.spawnMonitor(body);
      Expect.status(process.process(), ProcessInfo.Status.WAITING);
      process.process().exit(ExitReason.SHUTDOWN);
      assertThat(Expect.down(process.monitor()).reason()).isEqualTo(ExitReason.SHUTDOWN);
    }
  }

  @Test
  @DisplayName("O-03 a trapped signal takes its place in the queue")
  void trappedSignalQueues() {
    Self.trapExits(true);
    Pid me = Self.pid();
    Pid sender =
        Processes.spawn(() -> {
          me.send("before");
          me.exit(ExitReason.SHUTDOWN);
          me.send("after");
        });

    assertThat(Expect.message()).isEqualTo("before");
    assertThat(Expect.message()).isEqualTo(new Exit(sender, ExitReason.SHUTDOWN));
    assertThat(Expect.message()).isEqualTo("after");
  }

  @Test
  @DisplayName("P-18 trapping can be switched off again, and says what it was before")
  void stopsTrapping() {
    assertThat(Self.trapExits(true)).isFalse();
    assertThat(Self.trapExits(true)).isTrue();
    assertThat(Self.trapExits(false)).isTrue();

    ExitReason reason =
        Mail.endOf(() -> {
          Self.trapExits(true);
          Self.trapExits(false);
          Self.pid().exit(ExitReason.SHUTDOWN);
        });
    assertThat(reason).isEqualTo(ExitReason.SHUTDOWN);
  }

  @Test
  @DisplayName("P-19 a signal to the dead does nothing")
  void signalToTheDead() {
    Pid dead = Bodies.ended(ExitReason.SHUTDOWN);

    dead.exit(ExitReason.KILL);
    dead.exit(ExitReason.of("again"));
    dead.exit(ExitReason.NORMAL);

    assertThat(dead.isAlive()).isFalse();
    Mail.expectNone();
  }

  @Test
  @DisplayName("P-10 of several signals the first is the reason")
  void firstSignalWins() {
    for (int i = 0; i < 1000; i++) {
      Monitored<Pid> process = Processes.spawnMonitor(Bodies::idle);
      process.process().exit(ExitReason.shutdown("first"));
      process.process().exit(ExitReason.shutdown("second"));
      assertThat(Expect.down(process.monitor()).reason()).isEqualTo(ExitReason.shutdown("first"));
    }
  }
}
