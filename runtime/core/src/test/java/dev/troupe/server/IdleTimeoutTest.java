package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.troupe.api.Timeout;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdleTimeoutTest {
  private static final Duration SHORT = Duration.ofMillis(30);

  private final List<Object> journal = new CopyOnWriteArrayList<>();
  private final ActorClient server = ActorClient.start(() -> new Actor(journal));

  private void awaitJournal(Object... expected) {
    Soon.until(() -> journal.size() >= expected.length);
    assertThat(journal).containsExactly(expected);
  }

  @Test
  @DisplayName("GS-73 nothing comes: a Timeout, not before its time")
  void nothingComes() {
    long start = System.nanoTime();
    server.tell(() -> Self.idleTimeout(SHORT));
    awaitJournal(new Timeout());
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(SHORT.toNanos());
  }

  @Test
  @DisplayName("GS-73 also after the constructor")
  void afterConstructor() {
    ActorClient.start(() -> Actor.doing(journal, () -> Self.idleTimeout(SHORT)));
    awaitJournal(new Timeout());
  }

  @Test
  @DisplayName("GS-74 a message cancels it, and it is not armed again by itself")
  void cancelled() {
    server.tell(() -> Self.idleTimeout(SHORT));
    server.pid().send("message");
    server.tell(() -> Self.sendAfter(Self.pid(), "much later", SHORT.multipliedBy(3)));
    awaitJournal("message", "much later");
  }

  @Test
  @DisplayName("GS-74 it comes once, and again if it is asked for again")
  void again() {
    Actor.Work arm = () -> Self.idleTimeout(SHORT);
    server.tell(arm);
    awaitJournal(new Timeout());
    server.tell(arm);
    awaitJournal(new Timeout(), new Timeout());
  }

  @Test
  @DisplayName("GS-74 every kind of message cancels: call, cast, message, one nobody takes")
  void everyKind() {
    List<Runnable> kinds =
        List.of(
            () -> server.<Boolean>ask(() -> true),
            () -> server.tell(() -> {}),
            () -> server.pid().send("message"),
            () -> server.pid().send(42));
    for (Runnable kind : kinds) {
      server.tell(() -> Self.idleTimeout(SHORT));
      kind.run();
    }
    server.tell(() -> Self.sendAfter(Self.pid(), "much later", SHORT.multipliedBy(3)));
    awaitJournal("message", "much later");
  }

  @Test
  @DisplayName("GS-75 zero with a message queued: the message is handled, no Timeout comes")
  void zeroWithQueue() {
    for (int i = 0; i < 100; i++) {
      server.tell(() -> {
        Self.pid().send("queued");
        Self.idleTimeout(Duration.ZERO);
      });
    }
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).hasSize(100).containsOnly("queued");
  }

  @Test
  @DisplayName("GS-75 zero with nothing queued: a Timeout at once")
  void zero() {
    server.tell(() -> Self.idleTimeout(Duration.ZERO));
    awaitJournal(new Timeout());
  }

  @Test
  @DisplayName("GS-76 looks at the state neither cancel nor restart it")
  void systemRequests() {
    long start = System.nanoTime();
    server.tell(() -> Self.idleTimeout(Duration.ofMillis(200)));
    while (journal.isEmpty() && System.nanoTime() - start < Duration.ofSeconds(8).toNanos()) {
      assertThat(Sys.getState(server.ref())).startsWith("Actor");
    }
    assertThat(journal).containsExactly(new Timeout());
  }

  @Test
  @DisplayName("GS-78 zero with a message of its own is handled before what is queued already")
  void zeroWithMessage() {
    server.tell(() -> {
      Self.pid().send("queued");
      Self.idleTimeout(Duration.ZERO, "at once");
    });
    awaitJournal("at once", "queued");
  }

  @Test
  @DisplayName("GS-78 a server can do its work in slices of zero, a hundred thousand of them")
  void slices() {
    AtomicInteger left = new AtomicInteger(100_000);
    server.tell(() -> slice(left));
    Soon.until(() -> left.get() == 0);
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }

  private static void slice(AtomicInteger left) {
    if (left.decrementAndGet() > 0) {
      Actor.Work next = () -> slice(left);
      Self.idleTimeout(Duration.ZERO, next);
    }
  }

  @Test
  @DisplayName("GS-78 later than zero it waits in the queue, and any message cancels it")
  void laterWithMessage() {
    server.tell(() -> Self.idleTimeout(SHORT, "late"));
    awaitJournal("late");
    server.tell(() -> Self.idleTimeout(SHORT, "cancelled"));
    server.pid().send("message");
    server.tell(() -> Self.sendAfter(Self.pid(), "much later", SHORT.multipliedBy(3)));
    awaitJournal("late", "message", "much later");
  }

  @Test
  @DisplayName("GS-78 one that is over while the server is busy comes after what was there first")
  void overWhileBusy() {
    server.tell(() -> {
      Self.pid().send("first");
      Self.idleTimeout(Duration.ofNanos(1), "never");
    });
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    server.tell(() -> Self.sendAfter(Self.pid(), "much later", SHORT));
    awaitJournal("first", "much later");
  }

  @Test
  @DisplayName("a timeout of one callback replaces none of another: the last asked for counts")
  void lastCounts() {
    server.tell(() -> {
      Self.idleTimeout(Duration.ofDays(1), "never");
      Self.idleTimeout(SHORT, "soon");
    });
    awaitJournal("soon");
  }

  @Test
  @DisplayName("a negative timeout is refused")
  void negative() {
    server.ask(() ->
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Self.idleTimeout(Duration.ofMillis(-1))));
    assertThat(journal).isEmpty();
  }
}
