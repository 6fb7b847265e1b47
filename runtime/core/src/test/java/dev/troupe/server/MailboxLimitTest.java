package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.troupe.api.ExitReason;
import dev.troupe.process.MailboxFullException;
import dev.troupe.process.MailboxLimit;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailboxLimitTest {
  private static final ExitReason FULL = new ExitReason.MailboxFull(2);
  private static final MailboxLimit LIMIT = MailboxLimit.of(2);
  private static final Duration LONG = Duration.ofSeconds(10);

  // --- fail the sender

  @Test
  @DisplayName("a cast to a full mailbox fails its sender, who learns whose it is, and the mend")
  void castFails() throws Exception {
    Crowded full = Crowded.full(LIMIT);
    MailboxFullException failure =
        Failures.thrown(MailboxFullException.class, () -> full.cast("late"));
    assertThat(failure.receiver()).isEqualTo(full.pid().toString());
    assertThat(failure.capacity()).isEqualTo(2);
    assertThat(failure)
        .hasMessage(
            "not sent to %s: its mailbox is full (capacity 2); send again later, or less, or call,"
                    .formatted(full.pid())
                + " which waits for the receiver, or raise its MailboxLimit");
    assertThat(full.handled()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("a message to a full mailbox fails its sender")
  void sendFails() throws Exception {
    Crowded full = Crowded.full(LIMIT);
    Failures.thrown(MailboxFullException.class, () -> full.pid().send("late"));
    assertThat(full.handled()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("a call to a full mailbox fails at once, and says why and what to do")
  void callFails() throws Exception {
    Crowded full = Crowded.full(LIMIT);
    CallException failure = Failures.thrown(CallException.class, () -> full.call("late"));
    assertThat(failure.reason()).isEqualTo(FULL);
    assertThat(failure)
        .hasMessageEndingWith(
            "failed: its mailbox is full (MailboxFull[capacity=2]), and it will not handle this;"
                + " call again later, or fewer at a time, or raise its MailboxLimit");
    assertThat(full.handled()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("a request to a full mailbox has failed when it is looked at")
  void requestFails() throws Exception {
    Crowded full = Crowded.full(LIMIT);
    assertThat(full.request("late").response())
        .isEqualTo(new Response.Failed<>(FULL, full.pid().toString()));
    assertThat(full.handled()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("what is refused is counted, and there is room again when something was handled")
  void refusedIsCounted() throws Exception {
    Crowded full = Crowded.full(LIMIT);
    Failures.thrown(MailboxFullException.class, () -> full.cast("late"));
    Failures.thrown(CallException.class, () -> full.call("late"));
    assertThat(full.bound()).isEqualTo(new ProcessInfo.Bound(2, 2, 0, 2, 0));
    full.handled();
    assertThat(full.bound()).isEqualTo(new ProcessInfo.Bound(2, 0, 0, 2, 0));
    full.cast(3);
    full.pid().send("4");
    assertThat(full.handled()).containsExactly(1, 2, 3, "4");
  }

  @Test
  @DisplayName("to the dead a cast is still no error, and a call NoProc")
  void dead() throws Exception {
    Crowded full = Crowded.full(LIMIT);
    full.pid().exit(ExitReason.KILL);
    full.cast("late");
    full.pid().send("late");
    assertThat(Failures.ofCall(() -> full.call("late"))).isEqualTo(ExitReason.NOPROC);
  }

  // --- drop the newest

  @Test
  @DisplayName("with dropNewest what comes late is thrown away and counted, and its sender goes on")
  void newestDropped() throws Exception {
    Crowded full = Crowded.full(LIMIT.dropNewest());
    full.cast("late");
    full.pid().send("late");
    assertThat(full.bound()).isEqualTo(new ProcessInfo.Bound(2, 2, 2, 0, 0));
    assertThat(full.handled()).containsExactly(1, 2);
  }

  @Test
  @DisplayName("with dropNewest a late call fails at once, and a request has failed")
  void newestCallFails() throws Exception {
    Crowded full = Crowded.full(LIMIT.dropNewest());
    assertThat(Failures.ofCall(() -> full.call("late"))).isEqualTo(FULL);
    assertThat(full.request("late").response()).isInstanceOf(Response.Failed.class);
    assertThat(full.bound().dropped()).isEqualTo(2);
    assertThat(full.handled()).containsExactly(1, 2);
  }

  // --- drop the oldest

  @Test
  @DisplayName("with dropOldest what comes late takes the place of what has waited longest")
  void oldestDropped() throws Exception {
    Crowded full = Crowded.full(LIMIT.dropOldest());
    full.cast(3);
    full.pid().send("4");
    full.cast(5);
    assertThat(full.bound()).isEqualTo(new ProcessInfo.Bound(2, 2, 3, 0, 0));
    assertThat(Processes.info(full.pid()).orElseThrow().messageQueueLength()).isEqualTo(2);
    assertThat(full.handled()).containsExactly("4", 5);
    assertThat(full.bound().waiting()).isZero();
  }

  @Test
  @DisplayName("with dropOldest a call that is thrown out fails at once, and a request has failed")
  void oldestCallFails() throws Exception {
    Crowded busy = Crowded.busy(LIMIT.dropOldest());
    CompletableFuture<ExitReason> failure =
        CompletableFuture.supplyAsync(() -> Failures.ofCall(() -> busy.call(1)));
    Soon.until(() -> busy.bound().waiting() == 1);
    Request<Object> request = busy.request(2);
    assertThat(failure).isNotDone();
    busy.cast(3);
    assertThat(failure.get(10, TimeUnit.SECONDS)).isEqualTo(FULL);
    assertThat(request.response()).isInstanceOf(Response.Pending.class);
    busy.cast(4);
    assertThat(request.response()).isEqualTo(new Response.Failed<>(FULL, busy.pid().toString()));
    assertThat(busy.handled()).containsExactly(3, 4);
  }

  @Test
  @DisplayName("with dropOldest a late call takes a place as anything does, and is answered")
  void oldestGivesWayToCall() throws Exception {
    Crowded full = Crowded.full(LIMIT.dropOldest());
    Request<Object> request = full.request(3);
    assertThat(full.handled()).containsExactly(2, 3);
    assertThat(request.await(LONG)).isEqualTo(new Response.Reply<>(3));
  }

  // --- any of them

  @Test
  @DisplayName("a limit holds from before the constructor on, and not for what is being handled")
  void whileItStarts() throws Exception {
    Gate gate = new Gate();
    StartOptions options = StartOptions.named("limit, starts").mailbox(MailboxLimit.of(1));
    Thread starter =
        Thread.startVirtualThread(() -> ActorClient.start(options, () -> Actor.doing(gate::pass)));
    gate.awaitReached();
    ActorClient server = ActorClient.named("limit, starts");
    server.tell(() -> {});
    Failures.thrown(MailboxFullException.class, () -> server.tell(() -> {}));
    gate.open();
    starter.join();
    assertThat(Sys.getState(server.ref())).as("it has handled what waited").isNotNull();
    server.tell(() -> {});
    server.ref().stop();
  }

  @Test
  @DisplayName("a call that nobody waits for any more keeps its place, as it is still handled")
  void timedOutCallKeepsPlace() throws Exception {
    Crowded busy = Crowded.busy(MailboxLimit.of(1));
    assertThat(Failures.ofCall(() -> busy.client.askWithin(1, () -> busy.note("late"))))
        .isEqualTo(ExitReason.TIMEOUT);
    Failures.thrown(MailboxFullException.class, () -> busy.cast("no room"));
    assertThat(busy.handled()).containsExactly("late");
  }

  @Test
  @DisplayName("a server without a limit has none to show")
  void unlimited() {
    ActorClient server = ActorClient.start();
    assertThat(Processes.info(server.pid()).orElseThrow().bound()).isEmpty();
    assertThat(StartOptions.defaults().mailbox()).isEmpty();
  }

  @Test
  @DisplayName("a limit of nothing, and marks out of order, are refused with the mend")
  void badLimits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MailboxLimit.of(0))
        .withMessage("capacity is 0, but a mailbox without room gets no message; use 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LIMIT.watermarks(1, 1, _ -> {}))
        .withMessageContaining("low is 1 and high is 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LIMIT.watermarks(-1, 1, _ -> {}))
        .withMessageContaining("low is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LIMIT.watermarks(0, 3, _ -> {}))
        .withMessage("watermarks: high is 3, which a mailbox of 2 never comes to");
  }

  @Test
  @DisplayName("a limit says what it is, and options keep it whatever else is said")
  void options() {
    MailboxLimit limit = LIMIT.watermarks(0, 2, _ -> {}).dropOldest();
    StartOptions options =
        StartOptions.defaults()
            .mailbox(limit)
            .name("limit, options")
            .timeout(LONG)
            .hibernateAfter(LONG)
            .label("label");
    assertThat(options.mailbox()).containsSame(limit);
    assertThat(limit.capacity()).isEqualTo(2);
    assertThat(limit.overflow()).isEqualTo(MailboxLimit.Overflow.DROP_OLDEST);
    assertThat(limit.watermarks().orElseThrow().high()).isEqualTo(2);
    assertThat(limit).hasToString("MailboxLimit[2, DROP_OLDEST]");
  }
}
