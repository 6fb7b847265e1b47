package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  @Test
  @DisplayName("N-01 a registered process is found, listed and sent to by its name")
  void registered() {
    Self.register("n01");

    assertThat(Processes.whereis("n01")).contains(Self.pid());
    assertThat(Processes.registered()).contains("n01");
    assertThat(Self.pid().toString()).contains("n01");
    Processes.send("n01", "by name");
    assertThat(Expect.message()).isEqualTo("by name");
  }

  @Test
  @DisplayName("N-02 a taken name is refused, also to its holder, and says who has it")
  void taken() {
    Pid holder = Bodies.idler();
    Processes.register("n02", holder);

    assertThatThrownBy(() -> Self.register("n02"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("n02")
        .hasMessageContaining(holder.toString());
    assertThatThrownBy(() -> Processes.register("n02", holder))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Processes.whereis("n02")).contains(holder);
    assertThat(Processes.info(Self.pid()).orElseThrow().name()).isEmpty();
  }

  @Test
  @DisplayName("N-02 a dead process cannot be registered, and the name stays free")
  void dead() {
    Pid dead = Bodies.dead();

    assertThatThrownBy(() -> Processes.register("n02 dead", dead))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dead");
    Self.register("n02 dead");
  }

  @Test
  @DisplayName("N-02 a process cannot have a second name")
  void secondName() {
    Self.register("n02 first");

    assertThatThrownBy(() -> Self.register("n02 second"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("n02 first");
    assertThat(Processes.whereis("n02 second")).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t", "null", "undefined", "true", "false"})
  @DisplayName("N-03 N-08 what cannot be a name is refused, by what can be and what it was")
  void reserved(@Nullable String name) {
    for (ProcessBody use : BadArgumentTest.usesOf(name)) {
      assertThatThrownBy(use::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a name is a string that is not blank and none of")
          .hasMessageContaining(name == null ? "not null" : '"' + name + '"');
    }
  }

  enum Death {
    RETURN,
    EXIT,
    SIGNAL,
    KILL
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("N-04 P-34 a name is free when the DOWN of its holder comes, 1000 times")
  void freeAtDown(Death death) {
    for (int i = 0; i < 1000; i++) {
      Monitored<Pid> holder = Processes.spawnMonitor(() -> holdAndDie("p34 down", death));
      bringAbout(death, holder.process());
      Expect.down(holder.monitor());

      Self.register("p34 down");
      Processes.unregister("p34 down");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("N-04 P-34 a name is free when the EXIT of its holder comes, 1000 times")
  void freeAtExit(Death death) {
    Self.trapExits(true);
    for (int i = 0; i < 1000; i++) {
      Pid holder = Processes.spawnLink(() -> holdAndDie("p34 exit", death));
      bringAbout(death, holder);
      assertThat(Mail.expect(Exit.class).pid()).isEqualTo(holder);

      Self.register("p34 exit");
      Processes.unregister("p34 exit");
    }
  }

  private static void holdAndDie(String name, Death death) {
    Self.register(name);
    switch (death) {
      case RETURN -> {}
      case EXIT -> Self.exit(ExitReason.SHUTDOWN);
      case SIGNAL, KILL -> Bodies.idle();
    }
  }

  /** By another process than the one that waits for the end. */
  private static void bringAbout(Death death, Pid pid) {
    if (death == Death.SIGNAL || death == Death.KILL) {
      ExitReason reason = death == Death.KILL ? ExitReason.KILL : ExitReason.SHUTDOWN;
      Processes.spawn(() -> {
        Expect.status(pid, ProcessInfo.Status.WAITING);
        pid.exit(reason);
      });
    }
  }

  @Test
  @DisplayName("P-05 a message to a name that nobody has is an error of the sender")
  void sendToNobody() {
    assertThatThrownBy(() -> Processes.send("p05 nobody", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p05 nobody");
    assertThat(Mail.endOf(() -> Processes.send("p05 nobody", "x")))
        .isInstanceOf(ExitReason.Crash.class);
  }

  @Test
  @DisplayName("N-05 unregister frees a name at once, and needs one that somebody has")
  void unregister() {
    Pid idler = Bodies.idler();
    Processes.register("n05", idler);

    Processes.unregister("n05");

    assertThat(Processes.whereis("n05")).isEmpty();
    assertThat(Processes.registered()).doesNotContain("n05");
    assertThat(Processes.info(idler).orElseThrow().name()).isEmpty();
    assertThatThrownBy(() -> Processes.unregister("n05"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("n05");
    Processes.register("n05 again", idler);
    assertThat(Processes.whereis("n05 again")).contains(idler);
  }

  @Test
  @DisplayName("N-06 a name is resolved at every send: after a restart the new process gets it")
  void resolvedAtSend() {
    Pid first = Bodies.messenger();
    Processes.register("n06", first);
    Processes.send("n06", 1);
    assertThat(Expect.message()).isEqualTo(new Bodies.Got(first, 1));
    first.exit(ExitReason.KILL);
    Pid second = Bodies.messenger();
    Processes.register("n06", second);

    Processes.send("n06", 2);

    assertThat(Expect.message()).isEqualTo(new Bodies.Got(second, 2));
  }

  @Test
  @DisplayName("N-04 a name that is given while its process dies does not stay behind, 1000 times")
  void registerRacesWithExit() {
    for (int i = 0; i < 1000; i++) {
      Pid idler = Bodies.idler();
      MonitorRef monitor = Self.monitor(idler);
      Race.run(
          () -> idler.exit(ExitReason.KILL),
          () -> {
            try {
              Processes.register("n04 race", idler);
            } catch (IllegalArgumentException e) {
              assertThat(e).hasMessageContaining("dead");
            }
          });
      Expect.down(monitor);
      assertThat(Processes.whereis("n04 race")).isEmpty();
      assertThat(Processes.registered()).doesNotContain("n04 race");
    }
  }

  @Test
  @DisplayName("N-02 of many who want one name at once one gets it, 1000 times")
  void registerRace() {
    List<Pid> idlers = List.of(Bodies.idler(), Bodies.idler(), Bodies.idler());
    for (int i = 0; i < 1000; i++) {
      Queue<Pid> winners = new ConcurrentLinkedQueue<>();
      Race.run(
          () -> tryRegister("n02 race", idlers.get(0), winners),
          () -> tryRegister("n02 race", idlers.get(1), winners),
          () -> tryRegister("n02 race", idlers.get(2), winners));

      assertThat(winners).hasSize(1);
      assertThat(Processes.whereis("n02 race")).hasValue(winners.element());
      Processes.unregister("n02 race");
    }
  }

  @Test
  @DisplayName("N-02 a process that is given two names at once gets one, 1000 times")
  void twoNamesRace() {
    Pid idler = Bodies.idler();
    for (int i = 0; i < 1000; i++) {
      Queue<Pid> winners = new ConcurrentLinkedQueue<>();
      Race.run(
          () -> tryRegister("n02 one", idler, winners),
          () -> tryRegister("n02 other", idler, winners));

      assertThat(winners).hasSize(1);
      Processes.unregister(Processes.info(idler).orElseThrow().name().orElseThrow());
      assertThat(Processes.registered()).doesNotContain("n02 one", "n02 other");
    }
  }

  private static void tryRegister(String name, Pid pid, Queue<Pid> winners) {
    try {
      Processes.register(name, pid);
      winners.add(pid);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("n02");
    }
  }
}
