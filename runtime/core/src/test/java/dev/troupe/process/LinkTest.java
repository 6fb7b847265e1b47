package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final ExitReason REASON = ExitReason.shutdown("linked");

  @Test
  @DisplayName("P-17 a trapping process gets pid and reason from a link, and runs on")
  void trapped() {
    Self.trapExits(true);
    Pid child = Processes.spawnLink(() -> Self.exit(REASON));

    assertThat(Expect.message()).isEqualTo(new Exit(child, REASON));
    assertThat(Self.pid().isAlive()).isTrue();
  }

  @Test
  @DisplayName("P-10 a process that does not trap dies with a linked one, for its reason")
  void diesAlong() {
    ExitReason reason =
        Mail.endOf(() -> {
          Processes.spawnLink(() -> Self.exit(REASON));
          Bodies.idle();
        });

    assertThat(reason).isEqualTo(REASON);
  }

  @Test
  @DisplayName("P-10 a death runs along a chain of links, in both directions")
  void chain() {
    Self.trapExits(true);
    Pid[] chain = new Pid[20];
    for (int i = 0; i < chain.length; i++) {
      Pid previous = i == 0 ? Self.pid() : chain[i - 1];
      boolean linked = i > 0;
      chain[i] =
          Processes.spawn(() -> {
            if (linked) {
              Self.link(previous);
            }
            Bodies.idle();
          });
      Expect.status(chain[i], ProcessInfo.Status.WAITING);
    }

    var first = Self.monitor(chain[0]);
    var last = Self.monitor(chain[19]);
    chain[10].exit(REASON);

    assertThat(Expect.down(first).reason()).isEqualTo(REASON);
    assertThat(Expect.down(last).reason()).isEqualTo(REASON);
  }

  @Test
  @DisplayName("P-15 who is killed takes its links along as killed, and they can trap it")
  void killedAlong() {
    Pid killed = Bodies.idler();
    Monitored<Pid> linked =
        Processes.spawnMonitor(() -> {
          Self.link(killed);
          Bodies.idle();
        });
    Expect.status(linked.process(), ProcessInfo.Status.WAITING);
    Self.trapExits(true);
    Self.link(killed);

    killed.exit(ExitReason.KILL);

    assertThat(Expect.down(linked.monitor()).reason()).isEqualTo(ExitReason.KILLED);
    assertThat(Expect.exitOf(killed).reason()).isEqualTo(ExitReason.KILLED);
  }

  @Test
  @DisplayName("P-20 a normal end leaves a linked process alone that does not trap")
  void normalEnd() {
    Pid echo = Bodies.echo();
    Pid linked =
        Processes.spawn(() -> {
          Self.link(echo);
          Self.receive(String.class);
        });
    var monitor = Self.monitor(linked);
    Expect.eventually(() -> Processes.info(echo).orElseThrow().links().contains(linked));
    linked.send("end");

    assertThat(Expect.down(monitor).reason()).isEqualTo(ExitReason.NORMAL);
    assertThat(Bodies.answers(echo)).isTrue();
    assertThat(Processes.info(echo).orElseThrow().links()).isEmpty();
  }

  @Test
  @DisplayName("P-20 a normal end is told to a linked process that traps")
  void normalEndIsTrapped() {
    Self.trapExits(true);
    Pid child = Processes.spawnLink(() -> {});

    assertThat(Expect.message()).isEqualTo(new Exit(child, ExitReason.NORMAL));
  }

  @Test
  @DisplayName("P-21 a link to the dead ends who does not trap with noproc, at that call")
  void linkToTheDead() {
    Pid dead = Bodies.dead();
    ExitReason reason =
        Mail.endOf(() -> {
          Self.link(dead);
          Self.exit(ExitReason.of("it went on"));
        });

    assertThat(reason).isEqualTo(ExitReason.NOPROC);
  }

  @Test
  @DisplayName("O-08 a link to the dead sends a trapping process noproc")
  void linkToTheDeadIsTrapped() {
    Self.trapExits(true);
    Pid dead = Bodies.dead();

    Self.link(dead);

    assertThat(Expect.message()).isEqualTo(new Exit(dead, ExitReason.NOPROC));
  }

  @Test
  @DisplayName("P-22 a link to oneself is none")
  void linkToItself() {
    Self.link(Self.pid());

    assertThat(Processes.info(Self.pid()).orElseThrow().links()).isEmpty();
    assertThat(Mail.endOf(() -> Self.link(Self.pid()))).isEqualTo(ExitReason.NORMAL);
  }

  @Test
  @DisplayName("O-07 two processes have one link, however often it is made, and one EXIT")
  void linkedTwice() {
    Self.trapExits(true);
    Pid idler = Bodies.idler();
    Self.link(idler);
    Self.link(idler);
    assertThat(Processes.info(Self.pid()).orElseThrow().links()).containsExactly(idler);
    assertThat(Processes.info(idler).orElseThrow().links()).containsExactly(Self.pid());
    var monitor = Self.monitor(idler);

    idler.exit(REASON);

    Expect.down(monitor);
    assertThat(Mail.all()).containsExactly(new Exit(idler, REASON));
  }

  @Test
  @DisplayName("P-23 one unlink, from either side, ends a link for both")
  void unlinked() {
    Self.trapExits(true);
    Pid idler = Bodies.idler();
    Self.link(idler);
    Self.link(idler);
    Self.unlink(idler);
    assertThat(Processes.info(Self.pid()).orElseThrow().links()).isEmpty();
    assertThat(Processes.info(idler).orElseThrow().links()).isEmpty();
    var monitor = Self.monitor(idler);

    idler.exit(REASON);

    Expect.down(monitor);
    Mail.expectNone();
  }

  @Test
  @DisplayName("P-23 an unlink from a stranger, from the dead or from oneself does nothing")
  void unlinkedFromNobody() {
    Self.unlink(Bodies.idler());
    Self.unlink(Bodies.dead());
    Self.unlink(Self.pid());

    Mail.expectNone();
  }

  @Test
  @DisplayName("P-24 an EXIT that is queued already stays after unlink")
  void queuedExitStays() {
    Self.trapExits(true);
    Pid child = Processes.spawnLink(() -> Self.exit(REASON));
    Mail.endOf(child); // links are told before monitors

    Self.unlink(child);

    assertThat(Mail.all()).containsExactly(new Exit(child, REASON));
  }

  @Test
  @DisplayName("P-24 no EXIT is added once unlink has returned, 1000 times")
  void unlinkRacesWithExit() {
    Self.trapExits(true);
    for (int i = 0; i < 1000; i++) {
      Pid child = Processes.spawnLink(() -> Self.exit(REASON));
      if (i % 3 == 0) {
        Waits.giveWay();
      }
      Self.unlink(child);
      List<Object> atUnlink = Mail.all();
      Mail.endOf(child);
      assertThat(atUnlink).isIn(List.of(), List.of(new Exit(child, REASON)));
      Mail.expectNone();
    }
  }

  @Test
  @DisplayName("O-07 a link to one that is about to exit gives one EXIT, 1000 times")
  void linkRacesWithExit() {
    Self.trapExits(true);
    for (int i = 0; i < 1000; i++) {
      Pid child = Processes.spawn(() -> Self.exit(REASON));
      if (i % 3 == 0) {
        Waits.giveWay();
      }
      Self.link(child);
      assertThat(Expect.exitOf(child).reason()).isIn(REASON, ExitReason.NOPROC);
      Mail.endOf(child);
      Mail.expectNone();
    }
  }

  @Test
  @DisplayName("P-25 a linked child that exits on its first step is always noticed, 1000 times")
  void spawnLinkIsAtomic() {
    Self.trapExits(true);
    for (int i = 0; i < 1000; i++) {
      Pid child = Processes.spawnLink(() -> Self.exit(REASON));
      assertThat(Expect.message()).isEqualTo(new Exit(child, REASON));
    }
  }

  @Test
  @DisplayName("P-25 a parent that does not trap always dies with its linked child, 1000 times")
  void parentDiesAlong() {
    for (int i = 0; i < 1000; i++) {
      ExitReason reason =
          Mail.endOf(() -> {
            Processes.spawnLink(() -> Self.exit(REASON));
            Bodies.idle();
          });
      assertThat(reason).isEqualTo(REASON);
    }
  }

  @Test
  @DisplayName("P-26 a child that is linked dies with its parent, 1000 times")
  void childDiesAlong() {
    Pid me = Self.pid();
    for (int i = 0; i < 1000; i++) {
      ExitReason end =
          Mail.endOf(() -> {
            me.send(Processes.spawnLink(Bodies::idle));
            Self.exit(REASON);
          });
      assertThat(end).isEqualTo(REASON);
      assertThat(Mail.endOf(Mail.expect(Pid.class))).isIn(REASON, ExitReason.NOPROC);
    }
  }

  @Test
  @DisplayName("P-27 two linked processes that exit at once each end, 1000 times")
  void bothExit() {
    for (int i = 0; i < 1000; i++) {
      Pid one = Bodies.idler();
      Monitored<Pid> two =
          Processes.spawnMonitor(() -> {
            Self.link(one);
            Self.exit(REASON);
          });
      var monitor = Self.monitor(one);
      one.exit(REASON);
      assertThat(Expect.down(two.monitor()).reason()).isIn(REASON, ExitReason.NOPROC);
      assertThat(Expect.down(monitor).reason()).isIn(REASON, ExitReason.NOPROC);
    }
    Mail.expectNone();
  }

  @Test
  @DisplayName("P-23 a link made on one side and broken on the other: the two agree, 3000 times")
  void bothSidesAgree() {
    Pid me = Self.pid();
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Pid other = Processes.spawn(() -> linkAndUnlink(me, begun, done));
    for (int round = 1; round <= 3000; round++) {
      begun.set(round);
      linkOrNot(other, round % 2 == 0);
      awaitRound(done, round);
      boolean here = Processes.info(me).orElseThrow().links().contains(other);
      boolean there = Processes.info(other).orElseThrow().links().contains(me);
      assertThat(here).isEqualTo(there);
    }
  }

  private static void linkAndUnlink(Pid other, AtomicInteger begun, AtomicInteger done) {
    for (int round = 1; ; round++) {
      awaitRound(begun, round);
      linkOrNot(other, round % 2 == 1);
      done.set(round);
    }
  }

  private static void awaitRound(AtomicInteger reached, int round) {
    while (reached.get() < round) {
      Waits.giveWay();
      Self.pid();
    }
  }

  private static void linkOrNot(Pid other, boolean link) {
    if (link) {
      Self.link(other);
    } else {
      Self.unlink(other);
    }
  }

  @Test
  @DisplayName("P-10 the end of a process with ten thousand links is told to all")
  void manyLinks() {
    Pid hub = Bodies.idler();
    List<Monitored<Pid>> rim = new ArrayList<>();
    Pid me = Self.pid();
    for (int i = 0; i < 10_000; i++) {
      rim.add(
          Processes.spawnMonitor(() -> {
            Self.link(hub);
            me.send("linked");
            Bodies.idle();
          }));
      Mail.expect("linked");
    }

    hub.exit(REASON);

    rim.forEach(one -> assertThat(Expect.down(one.monitor()).reason()).isEqualTo(REASON));
  }
}
