package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Deadline;
import dev.troupe.process.MailboxFullException;
import dev.troupe.process.MailboxLimit;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for room in a mailbox, and how that ends. */
@Timeout(30)
class BlockedSenderTest {
  private static final MailboxLimit ONE = MailboxLimit.of(1).blockSender();
  private static final Duration SHORT = Duration.ofMillis(20);

  private final List<Object> failures = new CopyOnWriteArrayList<>();

  /** Does it in a process of its own; the outcome, or what it threw. */
  private static CompletableFuture<Object> apart(Actor.Question<Object> work) {
    CompletableFuture<Object> outcome = new CompletableFuture<>();
    Processes.spawn(() -> {
      try {
        outcome.complete(work.answer());
      } catch (Throwable e) {
        outcome.complete(e);
        throw e;
      }
    });
    return outcome;
  }

  private static Object get(CompletableFuture<Object> outcome) throws Exception {
    return outcome.get(10, TimeUnit.SECONDS);
  }

  private static CompletableFuture<Object> castApart(Crowded to, Object what) {
    return apart(() -> {
      to.cast(what);
      return "sent";
    });
  }

  @Test
  @DisplayName("casts, messages, calls and requests wait for room, in the order of their coming")
  void released() throws Exception {
    Crowded full = Crowded.full(ONE);
    CompletableFuture<Object> cast = castApart(full, 2);
    full.awaitBlocked(1);
    CompletableFuture<Object> send =
        apart(() -> {
          full.pid().send("3");
          return "sent";
        });
    full.awaitBlocked(2);
    CompletableFuture<Object> call = apart(() -> full.call(4));
    full.awaitBlocked(3);
    CompletableFuture<Object> request = apart(() -> full.request(5).await(Duration.ofSeconds(10)));
    full.awaitBlocked(4);

    assertThat(full.bound().waiting()).isEqualTo(1);
    assertThat(CompletableFuture.anyOf(cast, send, call, request)).isNotDone();
    full.letOn();
    assertThat(get(cast)).isEqualTo("sent");
    assertThat(get(send)).isEqualTo("sent");
    assertThat(get(call)).isEqualTo(4);
    assertThat(get(request)).isEqualTo(new Response.Reply<>(5));
    assertThat(full.handled()).containsExactly(1, 2, "3", 4, 5);
    assertThat(full.bound())
        .hasToString("Bound[capacity=1, waiting=0, dropped=0, refused=0, blocked=0]");
  }

  @Test
  @DisplayName("a cast whose receiver dies meanwhile returns, and a call fails as in any death")
  void receiverDies() throws Exception {
    Crowded full = Crowded.full(ONE);
    CompletableFuture<Object> cast = castApart(full, 2);
    CompletableFuture<Object> call = apart(() -> Failures.ofCall(() -> full.call(3)));
    CompletableFuture<Object> request = apart(() -> full.request(4).await(Duration.ofSeconds(10)));
    full.awaitBlocked(3);
    full.pid().exit(ExitReason.KILL);
    assertThat(get(cast)).isEqualTo("sent");
    assertThat(get(call)).isEqualTo(ExitReason.KILLED);
    assertThat(get(request)).isInstanceOf(Response.Failed.class);
  }

  @Test
  @DisplayName("a call's timeout holds for the wait too: it was not sent then")
  void callTimesOut() throws Exception {
    Crowded full = Crowded.full(ONE);
    ActorClient impatient = full.client.within(SHORT);
    assertThat(Failures.ofCall(() -> impatient.<Object>ask(() -> full.note("late"))))
        .isEqualTo(ExitReason.TIMEOUT);
    assertThat(full.bound().refused()).isEqualTo(1);
    assertThat(full.bound().blocked()).isZero();
    assertThat(full.handled()).containsExactly(1);
  }

  @Test
  @DisplayName("a timeout of zero does not wait at all")
  void timeoutOfZero() throws Exception {
    Crowded full = Crowded.full(ONE);
    ActorClient now = full.client.within(Duration.ZERO);
    assertThat(Failures.ofCall(() -> now.<Object>ask(() -> full.note("late"))))
        .isEqualTo(ExitReason.TIMEOUT);
    assertThat(full.handled()).containsExactly(1);
  }

  @Test
  @DisplayName("a cast or a message under a deadline fails when that has passed")
  void deadlinePasses() throws Exception {
    Crowded full = Crowded.full(ONE);
    assertThatThrownBy(() -> Deadline.within(SHORT, () -> full.cast("late")))
        .isInstanceOf(MailboxFullException.class)
        .hasMessageContaining("and no room came before the deadline");
    assertThatThrownBy(() -> Deadline.within(SHORT, () -> full.pid().send("late")))
        .isInstanceOf(MailboxFullException.class);
    assertThatThrownBy(() -> Deadline.within(SHORT, () -> full.call("late")))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.reason()).isEqualTo(ExitReason.TIMEOUT));
    assertThat(full.bound().refused()).isEqualTo(3);
    assertThat(full.handled()).containsExactly(1);
  }

  @Test
  @DisplayName("an exit signal or a kill ends a sender that waits, and its message is not sent")
  void senderDies() throws Exception {
    Crowded full = Crowded.full(ONE);
    for (ExitReason reason : List.of(ExitReason.KILL, ExitReason.SHUTDOWN)) {
      Pid sender = Processes.spawn(() -> full.cast("of the dead"));
      full.awaitBlocked(1);
      sender.exit(reason);
      assertThat(Deaths.await(sender))
          .isIn(ExitReason.KILLED, ExitReason.SHUTDOWN, ExitReason.NOPROC);
      full.awaitBlocked(0);
    }
    assertThat(full.handled()).containsExactly(1);
    full.cast(2);
    assertThat(full.handled()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("a server that waits can be killed too, and the one behind it gets the room")
  void serverAsSenderDies() throws Exception {
    Crowded full = Crowded.full(ONE);
    ActorClient sender = ActorClient.start();
    Crowded.inTurn(sender, () -> full.cast("of the dead"));
    full.awaitBlocked(1);
    CompletableFuture<Object> next = castApart(full, 2);
    full.awaitBlocked(2);
    sender.pid().exit(ExitReason.KILL);
    full.awaitBlocked(1);
    full.letOn();
    assertThat(get(next)).isEqualTo("sent");
    assertThat(full.handled()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("a row of servers, each waiting for room at the next, is no ring: all go on")
  void row() throws Exception {
    Crowded last = Crowded.full(ONE);
    Crowded middle = Crowded.idle(ONE);
    middle.hold(() -> last.cast("from the middle"));
    middle.cast(1);
    Crowded first = Crowded.idle(ONE);
    first.hold(() -> middle.cast("from the first"));
    middle.letOn();
    last.awaitBlocked(1);
    first.letOn();
    middle.awaitBlocked(1);
    Soon.until(() -> last.handled().equals(List.of(1, "from the middle")));
    Soon.until(() -> middle.journal.equals(List.of(1, "from the first")));
  }

  @Test
  @DisplayName(
      "a cast that would wait for a server that waits for this one fails at once, with the ring")
  void closedRing() throws Exception {
    Crowded one = Crowded.idle(ONE);
    Crowded other = Crowded.idle(ONE);
    one.hold(() -> note(() -> other.cast("from one")));
    other.hold(() -> note(() -> one.cast("from other")));
    one.cast(1);
    other.cast(1);
    one.letOn();
    other.awaitBlocked(1);
    other.letOn();
    Soon.until(() -> other.journal.equals(List.of(1, "from one")));
    assertThat(one.handled()).containsExactly(1);
    assertThat(failures).singleElement().asString().contains("and no room can come: Deadlock[");

    one.hold(() -> note(() -> other.call("call from one")));
    other.hold(() -> note(() -> one.cast("from other")));
    one.cast(2);
    other.cast(2);
    one.letOn();
    other.awaitBlocked(1);
    other.letOn();
    Soon.until(() -> other.journal.equals(List.of(1, "from one", 2, "call from one")));
    assertThat(failures).hasSize(2);
  }

  /** Keeps what it throws. */
  private void note(Actor.Work work) throws Exception {
    try {
      work.run();
    } catch (MailboxFullException | CallException e) {
      failures.add(e);
    }
  }

  @Test
  @DisplayName("servers that wait keep no other from running: their threads are given to others")
  void othersRun() throws Exception {
    Crowded full = Crowded.full(ONE);
    for (int i = 0; i < 200; i++) {
      int number = i;
      Crowded.inTurn(ActorClient.start(), () -> full.cast(number));
    }
    full.awaitBlocked(200);
    ActorClient other = ActorClient.start();
    ActorClient further = ActorClient.start();
    CountDownLatch ran = new CountDownLatch(1);
    Crowded.inTurn(other, () -> Crowded.inTurn(further, ran::countDown));
    assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
    full.letOn();
    Soon.until(() -> full.journal.size() == 201);
  }

  @Test
  @DisplayName("what a handler has woken before it waits for room runs meanwhile")
  void slotIsHandedOn() throws Exception {
    Crowded full = Crowded.full(ONE);
    CountDownLatch woken = new CountDownLatch(1);
    ActorClient next = ActorClient.start();
    Crowded.inTurn(
        ActorClient.start(),
        () -> {
          Crowded.inTurn(next, woken::countDown);
          full.cast(2);
        });
    assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(full.handled()).startsWith(1);
  }

  @Test
  @DisplayName("a thread that is no process of the runtime's waits too")
  void plainThread() throws Exception {
    Crowded full = Crowded.full(ONE);
    Thread thread = Thread.ofPlatform().start(() -> full.cast(2));
    full.awaitBlocked(1);
    full.letOn();
    thread.join(10_000);
    assertThat(thread.isAlive()).isFalse();
    assertThat(full.handled()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("a server may wait for room under unlessStopped, and is told when it is to stop")
  void unlessStopped() throws Exception {
    Crowded full = Crowded.full(ONE);
    ActorClient sender = ActorClient.start();
    Crowded.inTurn(
        sender,
        () ->
            Self.<Boolean>unlessStopped(() -> {
              full.cast("late");
              return true;
            }));
    full.awaitBlocked(1);
    Thread.startVirtualThread(() -> sender.ref().stop(ExitReason.SHUTDOWN));
    full.awaitBlocked(0);
    assertThat(full.handled()).containsExactly(1);
  }
}
