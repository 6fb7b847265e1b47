package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Alias;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PriorityTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  @Test
  @DisplayName("O-04 priority messages go ahead of ordinary ones, in order among themselves")
  void goesAhead() {
    Alias urgent = Self.priorityAlias();
    Self.pid().send(1);
    urgent.sendPriority("a");
    Self.pid().send(2);
    urgent.sendPriority("b");

    assertThat(Mail.all()).containsExactly("a", "b", 1, 2);
  }

  @Test
  @DisplayName("O-04 an ordinary message through a priority alias waits its turn")
  void ordinaryThroughPriorityAlias() {
    Alias urgent = Self.priorityAlias();
    Self.pid().send(1);
    urgent.send(2);
    urgent.sendPriority(3);

    assertThat(Mail.all()).containsExactly(3, 1, 2);
  }

  @Test
  @DisplayName("O-04 priority is the receiver's to grant: an ordinary alias gives none")
  void notGranted() {
    Alias ordinary = Self.alias();
    Self.pid().send(1);
    ordinary.sendPriority(2);

    assertThat(Mail.all()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("O-04 a selective receive looks at priority messages first")
  void selective() {
    Alias urgent = Self.priorityAlias();
    Self.pid().send("ordinary");
    urgent.sendPriority(1);
    urgent.sendPriority("urgent");

    assertThat(Self.receive(String.class)).isEqualTo("urgent");
    assertThat(Mail.all()).containsExactly(1, "ordinary");
  }

  @Test
  @DisplayName("O-04 a priority message wakes who waits for it")
  void wakes() {
    Alias urgent = Self.priorityAlias();
    Pid me = Self.pid();
    Processes.spawn(() -> {
      Expect.status(me, ProcessInfo.Status.WAITING);
      me.send(1);
      urgent.sendPriority("urgent");
    });

    assertThat(Self.receive(String.class)).isEqualTo("urgent");
    assertThat(Mail.all()).containsExactly(1);
  }

  @Test
  @DisplayName("O-04 a priority message that is not wanted costs those behind it nothing")
  void skippedPriority() {
    Self.priorityAlias().sendPriority("not wanted");
    Pid me = Self.pid();
    Pid echo = Bodies.echo();
    AtomicInteger looks = new AtomicInteger();
    echo.send(new Bodies.Ping(me));

    Self.receive(message -> {
      if (!(message instanceof Bodies.Ping)) {
        return Match.skip();
      }
      echo.send(message);
      return looks.incrementAndGet() == 20_000 ? Match.take(message) : Match.skip();
    });

    echo.exit(ExitReason.KILL);
    assertThat(Mail.all().size()).as("each was looked at once").isIn(20_000, 20_001);
  }

  @Test
  @DisplayName("O-04 after unalias priority messages are dropped, those that came stay ahead")
  void unaliased() {
    Alias urgent = Self.priorityAlias();
    Self.pid().send(1);
    urgent.sendPriority(2);
    Self.unalias(urgent);
    urgent.sendPriority(3);

    assertThat(Mail.all()).containsExactly(2, 1);
  }

  @Test
  @DisplayName("O-04 many senders of both kinds at once: nothing is lost, each one's order holds")
  void manySenders() {
    Alias urgent = Self.priorityAlias();
    Pid me = Self.pid();
    record Item(int sender, boolean urgent, int number) {}
    for (int s = 0; s < 4; s++) {
      int sender = s;
      Processes.spawn(() -> {
        for (int i = 0; i < 5000; i++) {
          if (i % 2 == 0) {
            urgent.sendPriority(new Item(sender, true, i));
          } else {
            me.send(new Item(sender, false, i));
          }
        }
      });
    }
    List<Item> got = new ArrayList<>();
    while (got.size() < 20_000) {
      got.add(Self.receive(Item.class, Duration.ofSeconds(20)).orElseThrow());
    }
    Mail.expectNone();
    IntStream.range(0, 8)
        .forEach(kind ->
            assertThat(
                    got.stream()
                        .filter(i -> i.sender() == kind / 2 && i.urgent() == (kind % 2 == 0))
                        .map(Item::number))
                .hasSize(2500)
                .isSorted());
  }

  @Test
  @DisplayName("O-04 an exit signal goes ahead of priority messages too")
  void exitGoesFirst() {
    Pid me = Self.pid();
    Monitored<Pid> process =
        Processes.spawnMonitor(() -> {
          me.send(Self.priorityAlias());
          Self.receive(Integer.class);
        });
    Mail.expect(Alias.class).sendPriority("waits");
    process.process().exit(ExitReason.SHUTDOWN);

    assertThat(Expect.down(process.monitor()).reason()).isEqualTo(ExitReason.SHUTDOWN);
  }
}
