package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MonitorTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final ExitReason REASON = ExitReason.shutdown("watched");

  @Test
  @DisplayName("P-25 a monitored child that exits on its first step is always noticed, 1000 times")
  void spawnMonitorIsAtomic() {
    for (int i = 0; i < 1000; i++) {
      Monitored<Pid> child = Processes.spawnMonitor(() -> Self.exit(REASON));
      assertThat(Expect.message())
          .isEqualTo(new Down(child.monitor(), child.process(), null, REASON));
    }
  }

  @Test
  @DisplayName("P-28 the monitor of a dead process tells noproc at once")
  void monitorOfTheDead() {
    Pid dead = Bodies.dead();

    MonitorRef monitor = Self.monitor(dead);

    assertThat(Mail.all()).containsExactly(new Down(monitor, dead, null, ExitReason.NOPROC));
  }

  @Test
  @DisplayName("P-29 three monitors of one process give three DOWNs, each its own")
  void threeMonitors() {
    Pid idler = Bodies.idler();
    List<MonitorRef> monitors =
        List.of(Self.monitor(idler), Self.monitor(idler), Self.monitor(idler));

    idler.exit(REASON);

    Mail.endOf(idler);
    assertThat(monitors).doesNotHaveDuplicates();
    assertThat(Mail.all())
        .containsExactlyInAnyOrderElementsOf(
            monitors.stream().map(ref -> new Down(ref, idler, null, REASON)).toList());
  }

  static List<ExitReason> reasons() {
    return List.of(
        ExitReason.NORMAL, ExitReason.SHUTDOWN, REASON, ExitReason.KILL, ExitReason.of("own"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  @DisplayName("P-30 a monitor tells every end, a normal one too, with the exact reason")
  void exactReason(ExitReason reason) {
    Monitored<Pid> child =
        Processes.spawnMonitor(() -> {
          Self.receive(String.class);
          Self.exit(reason);
        });
    MonitorRef second = Self.monitor(child.process());
    child.process().send("go");

    assertThat(Expect.down(child.monitor()).reason()).isEqualTo(reason);
    assertThat(Expect.down(second).reason()).isEqualTo(reason);
  }

  @Test
  @DisplayName("P-31 the death of a watcher does nothing to whom it watched")
  void watcherDies() {
    Pid echo = Bodies.echo();
    Mail.endOf(() -> {
      Self.monitor(echo);
      Self.exit(REASON);
    });

    assertThat(Bodies.answers(echo)).isTrue();
    assertThat(Processes.info(echo).orElseThrow().monitoredBy()).isEmpty();
  }

  @Test
  @DisplayName("P-32 demonitor may leave a DOWN that is queued; with flush none remains")
  void demonitorAfterDown() {
    for (boolean flush : List.of(false, true)) {
      Pid idler = Bodies.idler();
      MonitorRef monitor = Self.monitor(idler);
      idler.exit(REASON);
      Mail.endOf(idler);

      boolean active = flush ? Self.demonitorAndFlush(monitor) : Self.demonitor(monitor);

      assertThat(active).isFalse();
      assertThat(Expect.hasDown(monitor)).isNotEqualTo(flush);
    }
  }

  @Test
  @DisplayName("P-32 flush takes the DOWN out of the middle, and leaves other messages in order")
  void flushLeavesTheRest() {
    Pid idler = Bodies.idler();
    MonitorRef monitor = Self.monitor(idler);
    Self.pid().send(1);
    idler.exit(ExitReason.KILL);
    Self.pid().send(2);

    Self.demonitorAndFlush(monitor);

    assertThat(Mail.all()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("P-32 an active monitor that is ended tells nothing")
  void demonitorInTime() {
    Pid idler = Bodies.idler();
    MonitorRef monitor = Self.monitor(idler);

    assertThat(Self.demonitor(monitor)).isTrue();
    assertThat(Self.demonitor(monitor)).isFalse();
    assertThat(Self.demonitorAndFlush(monitor)).isFalse();

    idler.exit(REASON);
    Mail.endOf(idler);
    Mail.expectNone();
  }

  @Test
  @DisplayName("P-32 only who made a monitor can end it")
  void foreignMonitor() {
    Pid me = Self.pid();
    Pid idler = Bodies.idler();
    Processes.spawn(() -> me.send(Self.monitor(idler)));
    MonitorRef foreign = Mail.expect(MonitorRef.class);

    assertThatThrownBy(() -> Self.demonitor(foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a monitor of");
    assertThatThrownBy(() -> Self.demonitorAndFlush(foreign))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("P-33 a monitor by name tells the name, not the pid")
  void byName() {
    Pid idler = Bodies.idler();
    Processes.register("p33", idler);
    MonitorRef monitor = Self.monitor("p33");

    idler.exit(REASON);

    assertThat(Expect.message()).isEqualTo(new Down(monitor, null, "p33", REASON));
  }

  @Test
  @DisplayName("P-33 a monitor by a name that nobody has tells noproc at once")
  void byNameOfNobody() {
    MonitorRef monitor = Self.monitor("p33 nobody");

    assertThat(Mail.all())
        .containsExactly(new Down(monitor, null, "p33 nobody", ExitReason.NOPROC));
    assertThat(Self.demonitor(monitor)).isFalse();
  }

  @Test
  @DisplayName("P-33 a monitor by name stays with the process when the name goes to another")
  void nameMovesOn() {
    Pid first = Bodies.idler();
    Processes.register("p33 moves", first);
    MonitorRef monitor = Self.monitor("p33 moves");
    Processes.unregister("p33 moves");
    Pid second = Bodies.idler();
    Processes.register("p33 moves", second);

    second.exit(ExitReason.KILL);
    assertThat(Expect.hasDown(monitor)).isFalse();
    first.exit(REASON);
    assertThat(Expect.down(monitor).reason()).isEqualTo(REASON);
  }

  @Test
  @DisplayName("P-33 a monitor of oneself never tells")
  void ofItself() {
    MonitorRef monitor = Self.monitor(Self.pid());

    Mail.expectNone();
    assertThat(Self.demonitor(monitor)).isTrue();
  }

  @Test
  @DisplayName("O-07 a monitor of one that is about to exit tells once, 1000 times")
  void monitorRacesWithExit() {
    for (int i = 0; i < 1000; i++) {
      Pid child = Processes.spawn(() -> Self.exit(REASON));
      if (i % 3 == 0) {
        Waits.giveWay();
      }
      MonitorRef monitor = Self.monitor(child);
      assertThat(Expect.down(monitor).reason()).isIn(REASON, ExitReason.NOPROC);
      Mail.expectNone();
    }
  }

  @Test
  @DisplayName("O-07 after demonitor with flush no DOWN comes, 1000 times")
  void flushRacesWithExit() {
    for (int i = 0; i < 1000; i++) {
      Pid child = Processes.spawn(() -> Self.exit(REASON));
      MonitorRef monitor = Self.monitor(child);
      if (i % 3 == 0) {
        Waits.giveWay();
      }
      Self.demonitorAndFlush(monitor);
      Mail.expectNone();
      Mail.endOf(child);
      Mail.expectNone();
    }
  }

  @Test
  @DisplayName("P-32 demonitor says whether a DOWN is to be expected, 1000 times")
  void demonitorRacesWithExit() {
    for (int i = 0; i < 1000; i++) {
      Pid child = Processes.spawn(() -> Self.exit(REASON));
      MonitorRef monitor = Self.monitor(child);
      if (i % 3 == 0) {
        Waits.giveWay();
      }
      boolean active = Self.demonitor(monitor);
      assertThat(Expect.hasDown(monitor)).isNotEqualTo(active);
      Mail.endOf(child);
      Mail.expectNone();
    }
  }

  @Test
  @DisplayName("P-36 who is killed while it begins others leaves none that never ends, 1000 times")
  void killedWhileItSpawns() {
    for (int i = 0; i < 1000; i++) {
      CountDownLatch begun = new CountDownLatch(1);
      Pid parent =
          Processes.spawn(() -> {
            while (true) {
              Processes.spawnMonitor(begun::countDown);
            }
          });
      assertThat(Waits.await(begun)).isTrue();
      parent.exit(ExitReason.KILL);
    }
    Pid me = Self.pid();

    await()
        .until(() ->
            Processes.list().stream()
                .flatMap(pid -> Processes.info(pid).stream())
                .noneMatch(info -> info.ancestors().contains(me)));
  }

  @Test
  @DisplayName("P-29 ten thousand monitors of one process, each told once")
  void manyMonitors() {
    Pid idler = Bodies.idler();
    List<MonitorRef> monitors = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      monitors.add(Self.monitor(idler));
    }
    assertThat(Processes.info(idler).orElseThrow().monitoredBy()).hasSize(10_000);

    idler.exit(ExitReason.KILL);

    assertThat(Mail.all().stream().map(down -> ((Down) down).ref()))
        .containsExactlyInAnyOrderElementsOf(monitors);
  }
}
