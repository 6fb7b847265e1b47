package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.api.Alias;
import dev.troupe.api.Destination;
import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AliasTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static void sendFromPeer(Destination to, Object... messages) {
    Mail.endOf(() -> List.of(messages).forEach(to::send));
  }

  @Test
  @DisplayName("P-38 an alias passes messages until it is deactivated, and then drops them")
  void unaliased() {
    Alias alias = Self.alias();
    sendFromPeer(alias, 1, 2);
    assertThat(Mail.all()).containsExactly(1, 2);

    assertThat(Self.unalias(alias)).isTrue();

    sendFromPeer(alias, 3);
    alias.send(4);
    alias.sendPriority(5);
    Mail.expectNone();
  }

  @Test
  @DisplayName("P-38 what came before unalias stays")
  void queuedStays() {
    Alias alias = Self.alias();
    alias.send("queued");
    Self.unalias(alias);

    assertThat(Mail.all()).containsExactly("queued");
  }

  @Test
  @DisplayName("P-39 a single-use alias passes the first message and drops the second")
  void singleUse() {
    Alias alias = Self.alias(AliasMode.REPLY);
    sendFromPeer(alias, 1, 2);

    assertThat(Mail.all()).containsExactly(1);
    assertThat(Self.unalias(alias)).isFalse();
  }

  @Test
  @DisplayName("P-39 of many that use a single-use alias at once one gets through, 1000 times")
  void singleUseRace() {
    for (int i = 0; i < 1000; i++) {
      Alias alias = Self.alias(AliasMode.REPLY);
      Race.run(() -> alias.send(1), () -> alias.send(2), () -> alias.send(3));
      assertThat(Mail.all()).hasSize(1);
    }
  }

  @Test
  @DisplayName("P-41 a message to a monitor with an alias arrives; to one without it is dropped")
  void monitorAsAlias() {
    Pid idler = Bodies.idler();
    sendFromPeer(Self.monitor(idler, AliasMode.DEMONITOR), "reply", "another");
    sendFromPeer(Self.monitor(idler), "dropped");

    assertThat(Mail.all()).containsExactly("reply", "another");
  }

  @ParameterizedTest
  @EnumSource(names = {"DEMONITOR", "REPLY_DEMONITOR"})
  @DisplayName("P-41 demonitor and DOWN end an alias that is bound to its monitor")
  void endsWithMonitor(AliasMode mode) {
    MonitorRef ended = Self.monitor(Bodies.idler(), mode);
    Self.demonitor(ended);
    Pid idler = Bodies.idler();
    MonitorRef down = Self.monitor(idler, mode);
    idler.exit(ExitReason.KILL);
    Expect.down(down);

    sendFromPeer(ended, 1);
    sendFromPeer(down, 2);

    Mail.expectNone();
    assertThat(Self.unalias(ended)).isFalse();
    assertThat(Self.unalias(down)).isFalse();
  }

  @Test
  @DisplayName("P-41 an explicit alias outlives its monitor")
  void outlivesMonitor() {
    Pid idler = Bodies.idler();
    MonitorRef monitor = Self.monitor(idler, AliasMode.EXPLICIT);
    idler.exit(ExitReason.KILL);
    Expect.down(monitor);

    sendFromPeer(monitor, 1, 2);

    assertThat(Mail.all()).containsExactly(1, 2);
    assertThat(Self.unalias(monitor)).isTrue();
    sendFromPeer(monitor, 3);
    Mail.expectNone();
  }

  @Test
  @DisplayName("P-41 a reply through reply-demonitor ends the monitor and the alias")
  void replyEndsMonitor() {
    Pid idler = Bodies.idler();
    MonitorRef monitor = Self.monitor(idler, AliasMode.REPLY_DEMONITOR);
    sendFromPeer(monitor, "reply", "late");

    assertThat(Mail.all()).containsExactly("reply");
    assertThat(Self.demonitor(monitor)).isFalse();
    idler.exit(ExitReason.KILL);
    Mail.expectNone();
  }

  @Test
  @DisplayName("P-41 unalias of a monitor leaves the monitor itself at work")
  void unaliasedMonitor() {
    Pid idler = Bodies.idler();
    MonitorRef monitor = Self.monitor(idler, AliasMode.REPLY_DEMONITOR);
    assertThat(Self.unalias(monitor)).isTrue();
    monitor.send("dropped");

    idler.exit(ExitReason.SHUTDOWN);

    assertThat(Mail.endOf(idler)).isIn(ExitReason.SHUTDOWN, ExitReason.NOPROC);
    assertThat(Mail.all()).containsExactly(new Down(monitor, idler, null, ExitReason.SHUTDOWN));
  }

  @Test
  @DisplayName("P-41 of a reply and a DOWN through reply-demonitor one comes, 1000 times")
  void replyRacesWithDown() {
    for (int i = 0; i < 1000; i++) {
      Pid idler = Bodies.idler();
      MonitorRef monitor = Self.monitor(idler, AliasMode.REPLY_DEMONITOR);
      Race.run(() -> idler.exit(ExitReason.KILL), () -> monitor.send("reply"));
      assertThat(Mail.all())
          .hasSize(1)
          .first()
          .isIn("reply", new Down(monitor, idler, null, ExitReason.KILLED));
    }
  }

  @Test
  @DisplayName("P-42 unalias is true only of an active alias of one's own")
  void whoseAlias() {
    Alias mine = Self.alias();
    Pid me = Self.pid();
    Processes.spawn(() -> {
      me.send(Self.unalias(mine));
      me.send(Self.alias());
      Bodies.idle();
    });

    assertThat(Expect.message()).isEqualTo(false);
    assertThat(Self.unalias(Mail.expect(Alias.class))).isFalse();
    assertThat(Self.unalias(mine)).isTrue();
    assertThat(Self.unalias(mine)).isFalse();
    assertThat(Self.unalias(Self.monitor(me))).isFalse();
    assertThat(Self.unalias(me)).isFalse();
  }

  @Test
  @DisplayName("P-42 nothing says who is behind an alias")
  void opaque() {
    Alias alias = Self.alias();

    assertThat(alias.toString()).doesNotContain("PID");
    assertThat(alias).isNotEqualTo(Self.alias());
  }

  @Test
  @DisplayName("O-02 messages to an alias of the dead go nowhere")
  void aliasOfTheDead() {
    Pid me = Self.pid();
    Mail.endOf(() -> me.send(Self.alias()));
    Alias alias = Mail.expect(Alias.class);

    alias.send(1);
    alias.sendPriority(2);

    Mail.expectNone();
  }

  @ParameterizedTest
  @EnumSource(names = {"DEMONITOR", "REPLY_DEMONITOR"})
  @DisplayName("P-41 an alias without a monitor cannot be bound to one")
  void noMonitorToEndWith(AliasMode mode) {
    assertThatThrownBy(() -> Self.alias(mode))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("monitor");
  }
}
