package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static void sendToSelf(Object... messages) {
    List.of(messages).forEach(Self.pid()::send);
  }

  private static <T> Function<Object, Match<Object>> only(T wanted) {
    return message -> message.equals(wanted) ? Match.take(message) : Match.skip();
  }

  @Test
  @DisplayName("P-06 a selective receive takes what matches and leaves the rest in order")
  void selective() {
    sendToSelf("a", "b", "c");

    assertThat(Self.receive(only("b"))).isEqualTo("b");
    assertThat(Expect.message()).isEqualTo("a");
    assertThat(Expect.message()).isEqualTo("c");
    Mail.expectNone();
  }

  @Test
  @DisplayName("O-05 what is skipped keeps its order, wherever others are taken from")
  void skippingKeepsOrder() {
    sendToSelf(1, 2, "a", 3, "b", 4, 5, "c");

    assertThat(Self.receive(only("c"))).isEqualTo("c");
    assertThat(Self.receive(String.class)).isEqualTo("a");
    sendToSelf("d", 6);
    assertThat(Self.receive(only("d"))).isEqualTo("d");
    assertThat(Self.receive(only(1))).isEqualTo(1);

    assertThat(Mail.all()).containsExactly(2, 3, "b", 4, 5, 6);
  }

  @Test
  @DisplayName("P-06 a message that comes later is waited for, past those that are skipped")
  void waits() {
    Pid me = Self.pid();
    sendToSelf(1);
    Processes.spawn(() -> {
      Expect.status(me, ProcessInfo.Status.WAITING);
      me.send(2);
      Expect.status(me, ProcessInfo.Status.WAITING);
      me.send("wanted");
    });

    assertThat(Self.receive(String.class)).isEqualTo("wanted");
    assertThat(Mail.all()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("P-07 a timeout of zero looks at what is there")
  void zeroTimeout() {
    sendToSelf(1, "x");

    assertThat(Self.receive(String.class, Duration.ZERO)).contains("x");
    assertThat(Self.receive(String.class, Duration.ZERO)).isEmpty();
    assertThat(Mail.all()).containsExactly(1);
  }

  @Test
  @DisplayName("P-08 messages that do not match do not restart the timeout")
  void timeoutFromEntry() {
    Pid me = Self.pid();
    Processes.spawn(() -> {
      while (true) {
        me.send("noise");
        Self.sleep(Duration.ofMillis(2));
      }
    });
    long start = System.nanoTime();

    Optional<Integer> none = Self.receive(Integer.class, Duration.ofMillis(60));

    assertThat(none).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(60), Duration.ofSeconds(10));
  }

  @Test
  @DisplayName("P-09 a timeout that can hardly be counted is no timeout")
  void endlessTimeout() {
    Pid me = Self.pid();
    Processes.spawn(() -> {
      Expect.status(me, ProcessInfo.Status.WAITING);
      me.send("x");
    });

    assertThat(Self.receive(String.class, Duration.ofSeconds(Long.MAX_VALUE))).contains("x");
  }

  @Test
  @DisplayName("P-06 by type: subtypes match, others stay")
  void byType() {
    sendToSelf("text", 1, 2.5);

    assertThat(Self.receive(Number.class)).isEqualTo(1);
    assertThat(Self.receive(Double.class)).isEqualTo(2.5);
    assertThat(Mail.all()).containsExactly("text");
  }

  @Test
  @DisplayName("P-06 a function that throws leaves the message, and the mailbox usable")
  void functionThrows() {
    sendToSelf(1, 2);

    assertThatThrownBy(() ->
            Self.receive(message -> {
              throw new IllegalStateException("on " + message);
            }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("on 1");

    assertThat(Mail.all()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("P-06 who waits is always woken, however many send at once")
  void alwaysWoken() {
    Pid me = Self.pid();
    for (int sender = 0; sender < 4; sender++) {
      Processes.spawn(() -> {
        while (true) {
          me.send(new Bodies.Ping(Self.pid()));
          Self.receive(String.class);
        }
      });
    }
    for (int i = 0; i < 100_000; i++) {
      Self.receive(Bodies.Ping.class).from().send("next");
    }
  }

  @Test
  @DisplayName("P-08 who waits with a timeout is woken too, when nobody else waits for the clock")
  void timedWaitsAreWoken() {
    Pid me = Self.pid();
    Duration hour = Duration.ofHours(1);
    for (int round = 0; round < 100; round++) {
      for (int i = 0; i < 100; i++) {
        Pid waiting = Processes.spawn(() -> me.send(Self.receive(Integer.class, hour).get()));
        Processes.spawn(() -> waiting.send(1));
      }
      for (int i = 0; i < 100; i++) {
        Self.receive(Integer.class);
      }
    }
  }

  @Test
  @DisplayName("O-05 a hundred thousand skipped messages stay in order, and cost one look each")
  void manySkipped() {
    Pid me = Self.pid();
    IntStream.range(0, 100_000).forEach(me::send);
    sendToSelf("wanted");
    AtomicInteger looks = new AtomicInteger();

    Object wanted =
        Self.receive(message -> {
          looks.incrementAndGet();
          return message instanceof String ? Match.take(message) : Match.skip();
        });

    assertThat(wanted).isEqualTo("wanted");
    assertThat(looks).hasValue(100_001);
    for (int i = 0; i < 100_000; i++) {
      assertThat((int) Self.receive(Integer.class)).isEqualTo(i);
    }
    Mail.expectNone();
  }

  @Test
  @DisplayName("O-05 messages that come while one waits are looked at once, not the whole mailbox")
  void looksAtNewOnly() {
    Pid me = Self.pid();
    IntStream.range(0, 10_000).forEach(me::send);
    AtomicInteger looks = new AtomicInteger();
    Processes.spawn(() -> {
      Expect.status(me, ProcessInfo.Status.WAITING);
      IntStream.range(0, 10_000).forEach(me::send);
      me.send("wanted");
    });

    Self.receive(message -> {
      looks.incrementAndGet();
      return message instanceof String ? Match.take(message) : Match.skip();
    });

    assertThat(looks).hasValue(20_001);
  }

  @Test
  @DisplayName("O-05 messages taken from behind one that is never wanted leave nothing behind")
  void takenFromTheTail() {
    sendToSelf("never wanted");
    for (int i = 0; i < 20_000; i++) {
      sendToSelf(i);
      assertThat((int) Self.receive(Integer.class)).isEqualTo(i);
      assertThat(Processes.info(Self.pid()).orElseThrow().messageQueueLength()).isEqualTo(1);
    }
    assertThat(Mail.all()).containsExactly("never wanted");
  }

  @Test
  @DisplayName("P-06 a mailbox of half a million messages is received in order")
  void halfAMillion() {
    Pid me = Self.pid();
    IntStream.range(0, 500_000).forEach(me::send);
    assertThat(Processes.info(me).orElseThrow().messageQueueLength()).isEqualTo(500_000);

    for (int i = 0; i < 500_000; i++) {
      Integer next = Self.receive(Integer.class);
      if (next != i) {
        throw new AssertionError(next + " instead of " + i);
      }
    }
    Mail.expectNone();
  }

  @Test
  @DisplayName("P-06 a process with half a million messages dies at once, and lets go of them")
  void diesWithHalfAMillion() {
    Pid idler = Bodies.idler();
    IntStream.range(0, 500_000).forEach(idler::send);
    MonitorRef monitor = Self.monitor(idler);

    idler.exit(ExitReason.KILL);

    assertThat(Expect.down(monitor).reason()).isEqualTo(ExitReason.KILLED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"receive", "receive with a timeout"})
  @DisplayName("P-06 a function that looks at messages must not receive itself")
  void nestedReceive(String how) {
    sendToSelf(1, 2);
    Supplier<Object> nested =
        switch (how) {
          case "receive" -> () -> Self.<Object>receive(Match::take);
          default -> () -> Self.receive(Integer.class, Duration.ZERO);
        };

    assertThatThrownBy(() -> Self.receive(message -> Match.take(nested.get())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("receive");

    assertThat(Mail.all()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("P-32 a function that looks at messages may flush a monitor, also what it looks at")
  void flushesWhileLooking() {
    MonitorRef first = Self.monitor(Bodies.dead());
    sendToSelf(1);
    MonitorRef second = Self.monitor(Bodies.dead());

    int taken =
        Self.receive(message -> {
          Self.demonitorAndFlush(first);
          Self.demonitorAndFlush(second);
          return message instanceof Integer number ? Match.take(number) : Match.skip();
        });

    assertThat(taken).isEqualTo(1);
    Mail.expectNone();
  }

  @Test
  @DisplayName("P-06 a function may use the rest of the runtime: it sends, also to itself")
  void sendsWhileLooking() {
    sendToSelf(1);

    int taken =
        Self.receive(message -> {
          Self.pid().send("seen " + message);
          return message instanceof Integer number ? Match.take(number) : Match.skip();
        });

    assertThat(taken).isEqualTo(1);
    assertThat(Mail.all()).containsExactly("seen 1");
  }

  @Test
  @DisplayName("P-06 what is sent before the body begins is received by it")
  void sentBeforeTheBeginning() {
    for (int i = 0; i < 1000; i++) {
      Pid me = Self.pid();
      Pid child = Processes.spawn(() -> me.send(Self.receive(String.class)));
      child.send("early");
      assertThat(Expect.message()).isEqualTo("early");
    }
  }
}
