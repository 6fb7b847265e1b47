package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Alias;
import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.MailboxFullException;
import dev.troupe.process.MailboxLimit;
import dev.troupe.process.MailboxLimit.Overflow;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.task.Task;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes however full a mailbox is, and takes no room. */
@Timeout(30)
class MailboxLimitExemptTest {
  private static MailboxLimit limit(int capacity, Overflow overflow) {
    MailboxLimit limit = MailboxLimit.of(capacity);
    return switch (overflow) {
      case FAIL_SENDER -> limit.failSender();
      case BLOCK_SENDER -> limit.blockSender();
      case DROP_OLDEST -> limit.dropOldest();
      case DROP_NEWEST -> limit.dropNewest();
    };
  }

  /** Full, and trapping exits. */
  private static Crowded full(Overflow overflow) throws InterruptedException {
    Crowded full = Crowded.full(limit(1, overflow));
    assertThat(full.bound().waiting()).isEqualTo(1);
    return full;
  }

  private static void expectOnly(Crowded full, Object... further) {
    assertThat(full.handled()).startsWith(1).contains(further).hasSize(1 + further.length);
    assertThat(full.bound().dropped() + full.bound().refused()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("exit signals: one that is fatal kills, a trapped one becomes a message")
  void exits(Overflow overflow) throws Exception {
    Crowded full = Crowded.idle(limit(1, overflow));
    full.client.<Boolean>ask(() -> Self.trapExits(true));
    full.hold(() -> {});
    full.cast(1);
    Pid other = Processes.spawn(() -> full.pid().exit(ExitReason.of("told")));
    Deaths.await(other);
    expectOnly(full, new Exit(other, ExitReason.of("told")));

    Crowded doomed = full(overflow);
    doomed.pid().exit(ExitReason.SHUTDOWN);
    assertThat(Deaths.await(doomed.pid())).isIn(ExitReason.SHUTDOWN, ExitReason.NOPROC);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "the news of monitors, answers of tasks, what comes through an alias, with or without priority")
  void newsAndAnswers(Overflow overflow) throws Exception {
    Crowded full = Crowded.idle(limit(1, overflow));
    Alias alias = full.client.ask(Self::alias);
    Alias urgent = full.client.ask(Self::priorityAlias);
    ActorClient watched = ActorClient.start();
    full.client.<Object>ask(() -> Self.monitor(watched.pid()));
    full.hold(() -> full.note(Task.async(() -> "answer").await()));
    full.cast(1);
    watched.ref().stop();
    alias.send("alias");
    urgent.sendPriority("urgent");
    List<Object> handled = full.handled();
    assertThat(handled).startsWith("answer", "urgent", 1).contains("alias").hasSize(5);
    assertThat(handled).filteredOn(Down.class::isInstance).hasSize(1);
    assertThat(full.bound().dropped() + full.bound().refused()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the message of a timer, whoever set it, comes and nobody waits for it")
  void timers(Overflow overflow) throws Exception {
    Crowded full = full(overflow);
    Self.sendAfter(full.pid(), "tick", Duration.ZERO);
    Soon.until(() -> Processes.info(full.pid()).orElseThrow().messageQueueLength() == 2);
    expectOnly(full, "tick");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a server that sends or casts to itself never waits, fails or loses anything")
  void toItself(Overflow overflow) throws Exception {
    Crowded full = Crowded.idle(limit(1, overflow));
    full.hold(() -> {
      for (int i = 2; i < 100; i++) {
        full.cast(i);
        Self.pid().send("sent " + i);
      }
    });
    full.cast(1);
    full.letOn();
    Soon.until(() -> full.journal.size() == 1 + 2 * 98);
    assertThat(full.journal).startsWith(1, 2, "sent 2", 3, "sent 3");
    assertThat(full.bound().waiting()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "stop and Sys have their turn behind what waits; an idle timeout and a continuation come")
  void system(Overflow overflow) throws Exception {
    Crowded full = Crowded.idle(limit(1, overflow));
    full.hold(() -> {
      Self.idleTimeout(Duration.ZERO);
      Self.continueWith("continued");
    });
    full.cast(1);
    assertThat(full.handled()).containsExactly("continued", 1);
    full.client.tell(() -> Self.idleTimeout(Duration.ZERO));
    Soon.until(() -> full.journal.size() == 3);
    assertThat(full.journal.getLast()).isEqualTo(new dev.troupe.api.Timeout());

    Crowded stopped = full(overflow);
    stopped.letOn();
    stopped.client.ref().stop();
    assertThat(stopped.journal).containsExactly(1, new Actor.Ended(ExitReason.NORMAL));
  }

  @Test
  @DisplayName("what takes no room gives none up: dropOldest passes it by, however much there is")
  void exemptIsNotDropped() throws Exception {
    Crowded busy = Crowded.idle(MailboxLimit.of(1).dropOldest());
    Alias alias = busy.client.ask(Self::alias);
    busy.hold(() -> {});
    for (int i = 0; i < 100; i++) {
      alias.send("alias " + i);
      busy.cast(i);
    }
    assertThat(busy.handled()).hasSize(101).contains(99).doesNotContain(98);
    assertThat(busy.bound().dropped()).isEqualTo(99);
  }

  @ParameterizedTest
  @EnumSource(names = {"FAIL_SENDER", "DROP_OLDEST", "DROP_NEWEST"})
  @DisplayName("a suspended server has no more room than another, and what it holds can be dropped")
  void suspended(Overflow overflow) throws Exception {
    Crowded held = Crowded.idle(limit(2, overflow));
    Sys.suspend(held.client.ref());
    held.cast(1);
    held.cast(2);
    Sys.statistics(held.client.ref(), true); // a barrier: both are held
    for (int i = 3; i < 100; i++) {
      int late = i;
      if (overflow == Overflow.FAIL_SENDER) {
        Failures.thrown(MailboxFullException.class, () -> held.cast(late));
      } else {
        held.cast(late);
      }
    }
    assertThat(held.bound().waiting()).isEqualTo(2);
    Sys.resume(held.client.ref());
    Object[] left = overflow == Overflow.DROP_OLDEST ? new Object[] {98, 99} : new Object[] {1, 2};
    assertThat(held.handled()).containsExactly(left);
    assertThat(held.bound().waiting()).isZero();
  }
}
