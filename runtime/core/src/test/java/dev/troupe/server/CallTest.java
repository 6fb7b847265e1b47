package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.troupe.api.ExitReason;
import dev.troupe.api.HandleCall;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  @Test
  @DisplayName("GS-20 the answer comes back, and the next call sees the change")
  void answers() {
    CounterClient counter = CounterClient.start(StartOptions.defaults(), Counter::new);
    assertThat(counter.increment()).isEqualTo(1);
    assertThat(counter.increment()).isEqualTo(2);
    counter.reset();
    assertThat(counter.increment()).isEqualTo(1);
  }

  @Test
  @DisplayName("GS-20 null is an answer")
  void nullAnswer() {
    assertThat(ActorClient.start().<@Nullable String>ask(() -> null)).isNull();
  }

  @Test
  @DisplayName(
      "GS-20 a declared exception is the answer: thrown as it is, the server lives, no log")
  void declaredException() {
    ActorClient server = ActorClient.start();
    Actor.Refused refused = new Actor.Refused("not today");
    Actor.Refused caught =
        Failures.thrown(
            Actor.Refused.class,
            () ->
                server.askOrRefuse(() -> {
                  throw refused;
                }));
    assertThat(caught).isSameAs(refused);
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(LOG.about(server.pid())).isEmpty();
  }

  @Test
  @DisplayName("an exception that the handler does not declare is a crash, checked or not")
  void undeclaredException() throws Exception {
    ActorClient server = ActorClient.start();
    Actor.Refused refused = new Actor.Refused("not today");
    ExitReason end =
        Deaths.after(
            server,
            () ->
                assertThat(
                        Failures.ofCall(() ->
                            server.ask(() -> {
                              throw refused;
                            })))
                    .isEqualTo(ExitReason.crash(refused)));
    assertThat(end).isEqualTo(ExitReason.crash(refused));
  }

  @Test
  @DisplayName("GS-21 the default timeout is 5000 ms; for ever is allowed, negative is refused")
  void timeouts() {
    assertThat(new CounterClient.IncrementCall().timeoutMillis()).isEqualTo(5_000);
    ActorClient server = ActorClient.start();
    assertThat(server.<Integer>askWithin(HandleCall.INFINITY, () -> 1)).isEqualTo(1);
    assertThat(server.within(Duration.ofSeconds(Long.MAX_VALUE)).<Integer>ask(() -> 2))
        .isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.within(Duration.ofNanos(-1)))
        .withMessageContaining("negative");
  }

  @Test
  @DisplayName("GS-22 timeout: the caller gets it with the call; the server still runs the request")
  void timeout() {
    ActorClient server = ActorClient.start();
    Gate gate = new Gate();
    AtomicBoolean handled = new AtomicBoolean();
    CallException failure =
        Failures.thrown(
            CallException.class,
            () ->
                server
                    .waiting()
                    .askWithin(
                        30,
                        () -> {
                          gate.pass();
                          return handled.getAndSet(true);
                        }));
    assertThat(failure.reason()).isEqualTo(ExitReason.TIMEOUT);
    assertThat(failure.server()).isEqualTo(server.pid().toString());
    assertThat(failure.request()).startsWith("AskCall[");
    assertThat(failure).hasMessageContainingAll("AskCall[", server.pid().toString(), "in time");
    assertThat(server.pid().isAlive()).isTrue();
    gate.open();
    assertThat(server.<Boolean>ask(handled::get)).isTrue();
  }

  @Test
  @DisplayName("GS-22 withTimeout stands for what the handlers say, both ways")
  void withTimeout() {
    ActorClient server = ActorClient.start();
    Gate gate = new Gate();
    assertThat(
            Failures.ofCall(() ->
                server
                    .within(Duration.ofMillis(20))
                    .waiting()
                    .askWithin(
                        HandleCall.INFINITY,
                        () -> {
                          gate.pass();
                          return 1;
                        })))
        .isEqualTo(ExitReason.TIMEOUT);
    gate.open();
    assertThat(server.within(Duration.ofSeconds(10)).<Integer>askWithin(0, () -> 1)).isEqualTo(1);
  }

  @Test
  @DisplayName("GS-23 a late reply is dropped: nothing of it reaches the caller's mailbox")
  void lateReply() {
    Bare.run(() -> {
      ActorClient server = ActorClient.start();
      Gate gate = new Gate();
      Failures.ofCall(() ->
          server
              .waiting()
              .askWithin(
                  10,
                  () -> {
                    gate.pass();
                    return "late";
                  }));
      gate.open();
      assertThat(server.<String>ask(() -> "in time")).isEqualTo("in time");
      assertThat(Self.receive(Object.class, Duration.ofMillis(20))).isEmpty();
    });
  }

  @Test
  @DisplayName("GS-24 an answer and a timeout at the same moment: one of them, whole (1000x)")
  void answerAtTimeout() {
    ActorClient server = ActorClient.start().within(Duration.ofNanos(20_000));
    for (int i = 0; i < 1000; i++) {
      int expected = i;
      try {
        assertThat(server.<Integer>ask(() -> expected)).isEqualTo(expected);
      } catch (CallException e) {
        assertThat(e.reason()).isEqualTo(ExitReason.TIMEOUT);
      }
    }
    assertThat(server.within(Duration.ofSeconds(5)).<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("GS-32 the caller dies in the call: the server finishes, and is not affected")
  void callerDies() throws InterruptedException {
    ActorClient server = ActorClient.start();
    Gate gate = new Gate();
    AtomicBoolean finished = new AtomicBoolean();
    Pid caller =
        Processes.spawn(() ->
            server
                .waiting()
                .<Boolean>ask(() -> {
                  gate.pass();
                  return finished.getAndSet(true);
                }));
    gate.awaitReached();
    caller.exit(ExitReason.KILL);
    gate.open();
    assertThat(server.<Boolean>ask(finished::get)).isTrue();
  }

  @Test
  @DisplayName("GS-40 other messages in the caller's mailbox keep their order and survive the call")
  void mailboxSurvives() {
    Bare.run(() -> {
      ActorClient server = ActorClient.start();
      for (int i = 0; i < 10; i++) {
        Self.pid().send(i);
        server.<Integer>ask(() -> 1);
      }
      List<Integer> received = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        received.add(Self.receive(Integer.class));
      }
      assertThat(received).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    });
  }

  @Test
  @DisplayName("GS-40 a call costs as much with 500 000 messages in the mailbox (within 10 x)")
  void fullMailbox() {
    Bare.run(() -> {
      ActorClient server = ActorClient.start();
      long empty = bestOfCalls(server);
      for (int i = 0; i < 500_000; i++) {
        Self.pid().send("filler");
      }
      assertThat(bestOfCalls(server)).isLessThan(10 * empty);
    });
  }

  private static long bestOfCalls(ActorClient server) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 50; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 100; i++) {
        server.<Integer>ask(() -> 1);
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  @Test
  @DisplayName("O-10 a call leaves nothing behind: no monitor, no link, no message")
  void noLeak() {
    Bare.run(() -> {
      ActorClient server = ActorClient.start();
      server.<Integer>ask(() -> 1);
      Gate gate = new Gate();
      server.waiting().tell(gate::pass);
      Failures.ofCall(() -> server.<Integer>askWithin(0, () -> 1));
      gate.open();
      var info = Processes.info(Self.pid()).orElseThrow();
      assertThat(info.monitors()).isEmpty();
      assertThat(info.links()).isEmpty();
      assertThat(info.messageQueueLength()).isZero();
    });
  }

  @Test
  @DisplayName("O-11 casts and calls of one caller are handled in its order (1000x)")
  void order() {
    List<Object> seen = new CopyOnWriteArrayList<>();
    ActorClient server = ActorClient.start();
    for (int i = 0; i < 1000; i++) {
      seen.clear();
      server.tell(() -> seen.add("a"));
      server.tell(() -> seen.add("b"));
      server.pid().send((Actor.Work) () -> seen.add("c"));
      assertThat(server.<Boolean>ask(() -> seen.add("d"))).isTrue();
      assertThat(seen).containsExactly("a", "b", "c", "d");
    }
  }
}
