package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Deadline;
import dev.troupe.process.MailboxFullException;
import dev.troupe.process.MailboxLimit;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many senders and one mailbox with a limit: every message is handled once, or accounted for. */
@Timeout(60)
class MailboxLimitRaceTest {
  private static final int SENDERS = 8;
  private static final int EACH = 2_000;

  private record Item(int sender, int number) {}

  /** Owned by the server. */
  private final Map<Integer, List<Integer>> handled = new HashMap<>();

  /** The longest its mailbox was when it looked; owned by the server. */
  private int longest;

  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger failedCalls = new AtomicInteger();

  static Stream<MailboxLimit> limits() {
    return Stream.of(1, 2, 3, 10, 100)
        .map(MailboxLimit::of)
        .flatMap(
            it -> Stream.of(it.failSender(), it.blockSender(), it.dropOldest(), it.dropNewest()));
  }

  private int handle(Item item) {
    handled.computeIfAbsent(item.sender(), _ -> new ArrayList<>()).add(item.number());
    if (item.number() % 50 == 0) {
      longest = Math.max(longest, Processes.info(Self.pid()).orElseThrow().messageQueueLength());
    }
    return item.number();
  }

  @ParameterizedTest
  @MethodSource("limits")
  @DisplayName(
      "nothing is lost or doubled but what was counted, each sender's order holds, never do more wait")
  void accounted(MailboxLimit limit) throws Exception {
    ActorClient server = ActorClient.start(StartOptions.defaults().mailbox(limit), Actor::new);
    CountDownLatch left = new CountDownLatch(SENDERS);
    for (int s = 0; s < SENDERS; s++) {
      int sender = s;
      Processes.spawn(() -> {
        for (int i = 0; i < EACH; i++) {
          send(server, new Item(sender, i));
        }
        left.countDown();
      });
    }
    while (left.getCount() > 0 || boundOf(server).waiting() > 0) {
      assertThat(boundOf(server).waiting()).isLessThanOrEqualTo(limit.capacity());
    }
    Sys.getState(server.ref()); // whose message has no limit: it must not wait beside another

    ProcessInfo.Bound bound = boundOf(server);
    int seen = handled.values().stream().mapToInt(List::size).sum();
    assertThat(seen + bound.dropped() + bound.refused()).isEqualTo(SENDERS * EACH);
    assertThat(bound.waiting()).isZero();
    assertThat(bound.blocked()).isZero();
    handled.values().forEach(numbers -> assertThat(numbers).isSorted().doesNotHaveDuplicates());
    if (limit.overflow() != MailboxLimit.Overflow.DROP_OLDEST) { // whose list moves as one counts
      assertThat(longest).isLessThanOrEqualTo(limit.capacity());
    }
    switch (limit.overflow()) {
      case BLOCK_SENDER -> assertThat(bound.dropped() + bound.refused()).isZero();
      case FAIL_SENDER -> assertThat(bound.refused()).isEqualTo(failures.get() + failedCalls.get());
      default -> assertThat(bound.dropped()).isGreaterThanOrEqualTo(failedCalls.get());
    }
    server.ref().stop();
  }

  /** Casts, and now and then a plain message or a call. */
  private void send(ActorClient server, Item item) {
    Actor.Work work = () -> handle(item);
    try {
      if (item.number() % 10 == 3) {
        server.pid().send(work);
      } else if (item.number() % 10 == 7) {
        assertThat(server.<Integer>ask(() -> handle(item))).isEqualTo(item.number());
      } else {
        server.tell(work);
      }
    } catch (MailboxFullException e) {
      failures.incrementAndGet();
    } catch (CallException e) {
      assertThat(e.reason()).isInstanceOf(ExitReason.MailboxFull.class);
      failedCalls.incrementAndGet();
    }
  }

  private static ProcessInfo.Bound boundOf(ActorClient server) {
    return Processes.info(server.pid()).orElseThrow().bound().orElseThrow();
  }

  /** That many places are there, and no more. */
  private static void expectRoom(ActorClient server, int capacity) throws InterruptedException {
    Gate gate = new Gate();
    Crowded.inTurn(server, gate::pass);
    gate.awaitReached();
    for (int i = 0; i < capacity; i++) {
      Deadline.within(Duration.ofSeconds(10), () -> server.tell(() -> {}));
    }
    Failures.thrown(
        MailboxFullException.class,
        () -> Deadline.within(Duration.ZERO, () -> server.tell(() -> {})));
    gate.open();
  }

  @Test
  @DisplayName(
      "a sender whose time is up as room comes is let in or not, and no place is lost, 1000 times")
  void deadlineAndRoom() throws Exception {
    ActorClient server =
        ActorClient.start(
            StartOptions.defaults().mailbox(MailboxLimit.of(2).blockSender()), Actor::new);
    AtomicInteger done = new AtomicInteger();
    int sent = 0;
    for (int i = 0; i < 1000; i++) {
      int micros = i % 50;
      Crowded.inTurn(server, () -> TimeUnit.MICROSECONDS.sleep(20));
      server.tell(done::incrementAndGet);
      server.tell(done::incrementAndGet);
      sent += 2;
      try {
        Deadline.within(Duration.ofNanos(micros * 1000L), () -> server.tell(done::incrementAndGet));
        sent++;
      } catch (MailboxFullException e) {
        assertThat(e).hasMessageContaining("before the deadline");
      }
    }
    assertThat(Sys.getState(server.ref())).isNotNull();
    assertThat(done).hasValue(sent);
    expectRoom(server, 2);
  }

  @Test
  @DisplayName("a sender that is killed as room comes loses nobody a place, 1000 times")
  void killAndRoom() throws Exception {
    ActorClient server =
        ActorClient.start(
            StartOptions.defaults().mailbox(MailboxLimit.of(1).blockSender()), Actor::new);
    for (int i = 0; i < 1000; i++) {
      Pid sender =
          Processes.spawn(() -> {
            while (true) {
              server.tell(() -> {});
            }
          });
      server.tell(() -> {});
      sender.exit(i % 2 == 0 ? ExitReason.KILL : ExitReason.SHUTDOWN);
    }
    Soon.until(() -> boundOf(server).blocked() == 0 && boundOf(server).waiting() == 0);
    expectRoom(server, 1);
  }

  @Test
  @DisplayName(
      "a receiver that is killed as somebody waits, or is about to, leaves nobody waiting, 1000 times")
  void receiverDies() throws Exception {
    for (int i = 0; i < 1000; i++) {
      ActorClient server =
          ActorClient.start(
              StartOptions.defaults().mailbox(MailboxLimit.of(1).blockSender()), Actor::new);
      CountDownLatch done = new CountDownLatch(2);
      Processes.spawn(() -> {
        while (server.pid().isAlive()) {
          server.tell(() -> {});
        }
        server.tell(() -> {});
        done.countDown();
      });
      Processes.spawn(() -> {
        ExitReason end =
            Failures.ofCall(() -> {
              while (true) {
                server.<Boolean>ask(() -> true);
              }
            });
        assertThat(end).isIn(ExitReason.KILLED, ExitReason.NOPROC);
        done.countDown();
      });
      server.<Boolean>ask(() -> true);
      server.pid().exit(ExitReason.KILL);
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  @DisplayName("a call that is thrown out as its turn comes is either handled or not, 1000 times")
  void droppedOrHandled() {
    AtomicInteger handledCalls = new AtomicInteger();
    ActorClient server =
        ActorClient.start(
            StartOptions.defaults().mailbox(MailboxLimit.of(1).dropOldest()), Actor::new);
    for (int i = 0; i < 1000; i++) {
      int before = handledCalls.get();
      Request<Integer> request = server.request(handledCalls::incrementAndGet);
      server.tell(() -> {});
      Response<Integer> response = request.await(Duration.ofSeconds(10));
      Sys.getState(server.ref());
      assertThat(handledCalls.get() - before)
          .isEqualTo(response instanceof Response.Reply<Integer> ? 1 : 0);
      if (!(response instanceof Response.Reply<Integer>)) {
        assertThat(response)
            .isInstanceOfSatisfying(
                Response.Failed.class,
                failed -> assertThat(failed.reason()).isEqualTo(new ExitReason.MailboxFull(1)));
      }
    }
  }
}
