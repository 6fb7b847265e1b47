package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final ExitReason REASON = ExitReason.shutdown("order");

  @Test
  @DisplayName("O-01 messages of each of many senders arrive in their order, none is lost")
  void pairwise() {
    Pid me = Self.pid();
    record Item(int sender, int number) {}
    for (int s = 0; s < 8; s++) {
      int sender = s;
      Processes.spawn(() -> IntStream.range(0, 10_000).forEach(i -> me.send(new Item(sender, i))));
    }
    int[] next = new int[8];
    for (int i = 0; i < 80_000; i++) {
      Item item = Mail.expect(Item.class);
      assertThat(item.number()).isEqualTo(next[item.sender()]++);
    }
    Mail.expectNone();
  }

  @Test
  @DisplayName("O-01 messages, exits, links and monitors of one sender arrive in its order")
  void allKindsOfSignals() {
    Self.trapExits(true);
    Pid me = Self.pid();
    Pid peer =
        Processes.spawn(() -> {
          Self.link(me);
          me.send(1);
          me.exit(ExitReason.of("signal"));
          me.send(2);
          me.exit(ExitReason.NORMAL);
          Self.alias();
          me.send(3);
          Self.exit(REASON);
        });

    assertThat(Expect.message()).isEqualTo(1);
    assertThat(Expect.message()).isEqualTo(new Exit(peer, ExitReason.of("signal")));
    assertThat(Expect.message()).isEqualTo(2);
    assertThat(Expect.message()).isEqualTo(new Exit(peer, ExitReason.NORMAL));
    assertThat(Expect.message()).isEqualTo(3);
    assertThat(Expect.message()).isEqualTo(new Exit(peer, REASON));
  }

  @Test
  @DisplayName("O-01 a message sent before a fatal signal is received by who looks in time")
  void messageThenExit() {
    Pid me = Self.pid();
    for (int i = 0; i < 1000; i++) {
      Monitored<Pid> process =
          Processes.spawnMonitor(() -> {
            me.send(Self.receive(Integer.class));
            Bodies.idle();
          });
      process.process().send(i);
      assertThat(Expect.message()).isEqualTo(i);
      process.process().exit(REASON);
      Expect.down(process.monitor());
    }
  }

  @Test
  @DisplayName("O-02 P-04 a message to the dead vanishes, and the sender goes on")
  void toTheDead() {
    Pid dead = Bodies.dead();

    dead.send("into the void");
    Self.sendAfter(dead, "later", Duration.ZERO);

    assertThat(Processes.info(dead)).isEmpty();
    Mail.expectNone();
  }

  @Test
  @DisplayName("O-02 P-04 a message to one that is dying is received or vanishes, 1000 times")
  void toTheDying() {
    for (int i = 0; i < 1000; i++) {
      Pid receiver = Bodies.messenger();
      Race.run(
          () -> receiver.exit(ExitReason.KILL),
          () -> IntStream.range(0, 20).forEach(receiver::send));
      List<Object> got = // not what an earlier one was just sending on when it was killed
          Mail.all().stream()
              .filter(mail -> mail instanceof Bodies.Got one && one.by().equals(receiver))
              .toList();
      assertThat(got)
          .as("a beginning of what was sent")
          .isEqualTo(
              IntStream.range(0, got.size()).mapToObj(n -> new Bodies.Got(receiver, n)).toList());
    }
  }

  @Test
  @DisplayName("O-06 all that a process sent before it ended comes before its EXIT and DOWN")
  void lastWords() {
    Self.trapExits(true);
    Pid me = Self.pid();
    for (int i = 0; i < 1000; i++) {
      Pid child =
          Processes.spawnLink(() -> {
            Self.receive(String.class);
            for (int k = 0; k < 5; k++) {
              me.send(k);
            }
            Self.exit(REASON);
          });
      var monitor = Self.monitor(child);
      child.send("go");
      for (int k = 0; k < 5; k++) {
        assertThat(Expect.message()).isEqualTo(k);
      }
      assertThat(List.of(Expect.message(), Expect.message()))
          .containsExactly(new Exit(child, REASON), new Down(monitor, child, null, REASON));
    }
  }

  @Test
  @DisplayName("O-06 whoever is told of a death sees it: not alive, no info, not in the list")
  void deathIsVisible() {
    Self.trapExits(true);
    for (int i = 0; i < 1000; i++) {
      Pid child = Processes.spawnLink(() -> Self.exit(REASON));
      Expect.exitOf(child);
      assertThat(child.isAlive()).isFalse();
      assertThat(Processes.info(child)).isEmpty();
      assertThat(Processes.list()).doesNotContain(child);
    }
  }

  @Test
  @DisplayName("O-07 of many who kill one process at once, one does: one EXIT, one DOWN")
  void killedByMany() {
    Self.trapExits(true);
    for (int i = 0; i < 1000; i++) {
      Pid idler = Bodies.idler();
      Self.link(idler);
      var monitor = Self.monitor(idler);
      ProcessBody kill = () -> idler.exit(ExitReason.KILL);
      ProcessBody end = () -> idler.exit(REASON);
      Race.run(kill, kill, end);

      ExitReason reason = Expect.down(monitor).reason();

      assertThat(reason).isIn(REASON, ExitReason.KILLED);
      assertThat(Mail.all()).containsExactly(new Exit(idler, reason));
    }
  }

  @Test
  @DisplayName("O-07 of many exit signals at once one is the reason, for all who are told")
  void endedByMany() {
    Self.trapExits(true);
    for (int i = 0; i < 1000; i++) {
      Pid idler = Bodies.idler();
      Self.link(idler);
      var monitor = Self.monitor(idler);
      Race.run(
          () -> idler.exit(ExitReason.shutdown(1)),
          () -> idler.exit(ExitReason.shutdown(2)),
          () -> idler.exit(ExitReason.shutdown(3)));

      ExitReason reason = Expect.down(monitor).reason();

      assertThat(reason)
          .isIn(ExitReason.shutdown(1), ExitReason.shutdown(2), ExitReason.shutdown(3));
      assertThat(Mail.all()).containsExactly(new Exit(idler, reason));
    }
  }

  @Test
  @DisplayName("O-07 a process that ends by itself just when it is killed ends once")
  void endsAndIsKilled() {
    for (int i = 0; i < 1000; i++) {
      Monitored<Pid> process =
          Processes.spawnMonitor(() -> {
            Self.receive(String.class);
            Self.exit(REASON);
          });
      Pid pid = process.process();
      Race.run(() -> pid.send("end"), () -> pid.exit(ExitReason.KILL));

      assertThat(Expect.down(process.monitor()).reason()).isIn(REASON, ExitReason.KILLED);
      Mail.expectNone();
    }
  }

  @Test
  @DisplayName("O-15 a spawn that fails leaves nothing: no process, no link, no monitor")
  void failedSpawn() {
    List<Pid> before = Processes.list();
    for (ProcessBody spawn :
        List.<ProcessBody>of(
            () -> BadArgumentTest.spawnNothing(),
            () -> BadArgumentTest.spawnNothingLinked(),
            () -> BadArgumentTest.spawnNothingMonitored())) {
      assertThat(catchThrowable(spawn::run)).isInstanceOf(NullPointerException.class);
    }
    ProcessInfo me = Processes.info(Self.pid()).orElseThrow();

    assertThat(me.links()).isEmpty();
    assertThat(me.monitors()).isEmpty();
    assertThat(Processes.list()).isSubsetOf(before);
    Mail.expectNone();
  }
}
