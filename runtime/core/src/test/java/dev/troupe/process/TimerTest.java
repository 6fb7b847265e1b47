package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Alias;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimerTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final Duration SOON = Duration.ofMillis(10);
  private static final Duration LATE = Duration.ofHours(1);

  @Test
  @DisplayName("TM-01 O-16 a message after 10 ms arrives, and not earlier")
  void neverEarly() {
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      Self.sendAfter(Self.pid(), "tick", SOON);
      assertThat(Expect.message()).isEqualTo("tick");
      assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(SOON.toNanos());
    }
  }

  @Test
  @DisplayName("TM-01 a delay of zero sends at once, and a sleep is never short")
  void zeroAndSleep() {
    Self.sendAfter(Self.pid(), "tick", Duration.ZERO);
    assertThat(Expect.message()).isEqualTo("tick");

    long start = System.nanoTime();
    Self.sleep(SOON);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(SOON.toNanos());
    Self.sleep(Duration.ZERO);
  }

  @Test
  @DisplayName("TM-02 what is left can be read again and again; nothing once it has fired")
  void read() {
    Timer pending = Self.sendAfter(Self.pid(), "late", LATE);
    Duration first = pending.remaining().orElseThrow();
    Duration second = pending.remaining().orElseThrow();
    assertThat(second).isPositive().isLessThanOrEqualTo(first);
    assertThat(first).isLessThanOrEqualTo(LATE);

    Timer fired = Self.sendAfter(Self.pid(), "tick", Duration.ZERO);
    Mail.expect("tick");
    assertThat(fired.remaining()).isEmpty();
    pending.cancel();
  }

  @Test
  @DisplayName("TM-03 cancel in time says what was left, and no message comes")
  void cancelled() {
    Timer timer = Self.sendAfter(Self.pid(), "cancelled", Duration.ofMillis(200));

    assertThat(timer.cancel().orElseThrow()).isPositive();
    assertThat(timer.cancel()).isEmpty();
    assertThat(timer.remaining()).isEmpty();
    Self.sendAfter(Self.pid(), "later", Duration.ofMillis(300));
    assertThat(Expect.message()).isEqualTo("later");
  }

  @Test
  @DisplayName("TM-03 TM-04 cancel after it has fired says so; the message is there")
  void cancelledTooLate() {
    Pid me = Self.pid();
    Timer timer = Self.sendAfter(me, "tick", Duration.ZERO);
    Expect.eventually(() -> Processes.info(me).orElseThrow().messageQueueLength() == 1);

    assertThat(timer.cancel()).isEmpty();
    assertThat(Mail.all()).containsExactly("tick");
  }

  @Test
  @DisplayName("TM-04 O-16 either cancel is in time or the message comes, 1000 times")
  void cancelRacesWithFiring() {
    for (int i = 0; i < 1000; i++) {
      Timer timer = Self.sendAfter(Self.pid(), i, Duration.ofNanos(i * 100L));
      if (i % 2 == 0) {
        Waits.giveWay();
      }
      Optional<Duration> left = timer.cancel();
      if (left.isEmpty()) {
        assertThat(Expect.message()).isEqualTo(i);
      }
      Mail.expectNone();
    }
  }

  @Test
  @DisplayName("TM-05 anyone who has a timer can read and cancel it")
  void cancelledByAnother() {
    Timer timer = Self.sendAfter(Self.pid(), "late", LATE);
    Pid me = Self.pid();
    Processes.spawn(() -> {
      me.send(timer.remaining().isPresent());
      me.send(timer.cancel().isPresent());
    });

    assertThat(Expect.message()).isEqualTo(true);
    assertThat(Expect.message()).isEqualTo(true);
    assertThat(timer.remaining()).isEmpty();
  }

  @Test
  @DisplayName("TM-06 a timer outlives the process that made it")
  void outlivesItsMaker() {
    Pid me = Self.pid();
    Mail.endOf(() -> Self.sendAfter(me, "from the grave", SOON));

    assertThat(Expect.message()).isEqualTo("from the grave");
  }

  @Test
  @DisplayName("TM-07 a name is looked up when the time has come")
  void nameAtExpiry() {
    Pid first = Bodies.messenger();
    Processes.register("tm07", first);
    Self.sendAfter("tm07", "tick", Duration.ofMillis(100));
    first.exit(ExitReason.KILL);
    Pid second = Bodies.messenger();
    Processes.register("tm07", second);

    assertThat(Expect.message()).isEqualTo(new Bodies.Got(second, "tick"));
  }

  @Test
  @DisplayName("TM-07 a name that nobody has when the time has come is no error")
  void nameOfNobody() {
    Timer timer = Self.sendAfter("tm07 nobody", "tick", SOON);
    assertThat(timer.remaining()).isPresent();

    Expect.eventually(() -> timer.remaining().isEmpty());

    Self.sendAfter(Self.pid(), "timers work on", SOON);
    assertThat(Expect.message()).isEqualTo("timers work on");
  }

  @Test
  @DisplayName("TM-08 a timer is dropped when its receiver dies")
  void receiverDies() {
    Pid idler = Bodies.idler();
    Timer timer = Self.sendAfter(idler, "late", LATE);
    Timer soon = Self.sendAfter(idler, "soon", SOON);

    idler.exit(ExitReason.KILL);

    assertThat(timer.remaining()).isEmpty();
    assertThat(timer.cancel()).isEmpty();
    Expect.eventually(() -> soon.remaining().isEmpty());
  }

  @Test
  @DisplayName("TM-09 a timer sends to an alias, and is dropped with it")
  void toAlias() {
    Alias kept = Self.alias();
    Alias ended = Self.alias();
    Self.sendAfter(ended, "dropped", Duration.ofMillis(200));
    Self.sendAfter(kept, "tick", Duration.ofMillis(300));
    Self.unalias(ended);

    assertThat(Expect.message()).isEqualTo("tick");
  }

  @Test
  @DisplayName("O-16 many timers all fire, the earlier ones first")
  void many() {
    List<Integer> delays = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
    Collections.shuffle(delays, new Random(7));
    delays.forEach(d -> Self.sendAfter(Self.pid(), d, Duration.ofMillis(50 + d * 20L)));

    for (int i = 0; i < delays.size(); i++) {
      assertThat(Expect.message()).isEqualTo(i);
    }
    IntStream.range(0, 10_000).forEach(i -> Self.sendAfter(Self.pid(), i, SOON));
    assertThat(IntStream.range(0, 10_000).mapToObj(i -> Expect.message()).distinct())
        .hasSize(10_000);
  }

  @Test
  @DisplayName("TM-02 a delay that can hardly be counted never ends, and can be cancelled")
  void endless() {
    Timer timer = Self.sendAfter(Self.pid(), "never", Duration.ofSeconds(Long.MAX_VALUE));

    assertThat(timer.remaining().orElseThrow()).isGreaterThan(Duration.ofDays(10_000));
    assertThat(timer.cancel()).isPresent();
  }
}
