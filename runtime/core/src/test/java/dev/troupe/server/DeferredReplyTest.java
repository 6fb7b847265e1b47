package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.troupe.api.ExitReason;
import dev.troupe.api.From;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeferredReplyTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final ExitReason BROKEN = ExitReason.of("broken");

  private final ActorClient server = ActorClient.start();
  private final BlockingQueue<From<String>> froms = new ArrayBlockingQueue<>(1000);

  private From<String> from() throws InterruptedException {
    From<String> from = froms.poll(10, TimeUnit.SECONDS);
    if (from == null) {
      throw new AssertionError("no call came");
    }
    return from;
  }

  private static Response<String> answer(Request<String> request) {
    return request.await(Duration.ofSeconds(5));
  }

  private static Response<String> reply(String value) {
    return new Response.Reply<>(value);
  }

  private Response<String> failed(ExitReason reason) {
    return new Response.Failed<>(reason, server.ref().toString());
  }

  @Test
  @DisplayName("GS-33 a reply from a later callback reaches the caller")
  void laterCallback() throws InterruptedException {
    Request<String> request = server.requestLater(froms::add);
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(request.response()).isInstanceOf(Response.Pending.class);
    From<String> from = from();
    assertThat(from.caller()).isEqualTo(Self.pid());
    assertThat(server.<Boolean>ask(() -> from.reply("at last"))).isTrue();
    assertThat(request.response()).isEqualTo(reply("at last"));
  }

  @Test
  @DisplayName("GS-34 a reply from another process, or any thread, reaches the caller")
  void otherProcess() {
    String answer = server.askLater(from -> Processes.spawn(() -> from.reply("elsewhere")));
    assertThat(answer).isEqualTo("elsewhere");
    String other = server.askLater(from -> Thread.startVirtualThread(() -> from.reply("thread")));
    assertThat(other).isEqualTo("thread");
  }

  @Test
  @DisplayName("the first reply counts, the second goes nowhere")
  void twice() throws InterruptedException {
    Request<String> request = server.requestLater(froms::add);
    From<String> from = from();
    assertThat(from.reply("first")).isTrue();
    assertThat(from.reply("second")).isFalse();
    assertThat(answer(request)).isEqualTo(reply("first"));
  }

  @Test
  @DisplayName("many who reply at once: exactly one of them is told that it was the answer (1000x)")
  void race() throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      Request<String> request = server.requestLater(froms::add);
      From<String> from = from();
      List<String> accepted = new CopyOnWriteArrayList<>();
      List<Thread> threads = new ArrayList<>();
      for (String value : List.of("a", "b")) {
        threads.add(
            Thread.startVirtualThread(() -> {
              if (from.reply(value)) {
                accepted.add(value);
              }
            }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(accepted).hasSize(1);
      assertThat(answer(request)).isEqualTo(reply(accepted.getFirst()));
    }
  }

  @Test
  @DisplayName("a reply before the handler returns is the answer, whatever comes then")
  void replyInHandler() {
    assertThat(server.<String>askLater(from -> from.reply("at once"))).isEqualTo("at once");
  }

  @Test
  @DisplayName("the server dies before it replies: the call fails with its reason, a reply is late")
  void serverDies() throws InterruptedException {
    Request<String> request = server.requestLater(froms::add);
    From<String> from = from();
    server.ref().stop(ExitReason.shutdown("gone"));
    assertThat(answer(request)).isEqualTo(failed(ExitReason.shutdown("gone")));
    assertThat(from.reply("late")).isFalse();
  }

  @Test
  @DisplayName("all calls that were taken and not answered fail with the server, and no others")
  void serverDiesWithMany() throws InterruptedException {
    List<Request<String>> requests = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      requests.add(server.requestLater(froms::add));
    }
    for (int i = 0; i < 50; i++) {
      from().reply("answered");
    }
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    server.pid().exit(ExitReason.KILL);
    for (int i = 0; i < 100; i++) {
      assertThat(answer(requests.get(i)))
          .isEqualTo(i < 50 ? reply("answered") : failed(ExitReason.KILLED));
    }
  }

  @Test
  @DisplayName("the caller dies: a reply goes nowhere, the server lives")
  void callerDies() throws InterruptedException {
    Pid caller = Processes.spawn(() -> server.<String>askLater(froms::add));
    From<String> from = from();
    assertThat(from.caller()).isEqualTo(caller);
    caller.exit(ExitReason.KILL);
    from.reply("nobody hears this");
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("the caller has given up: a reply goes nowhere and says so")
  void callerGaveUp() throws InterruptedException {
    assertThat(
            Failures.ofCall(
                () -> server.within(Duration.ofMillis(20)).<String>askLater(froms::add)))
        .isEqualTo(ExitReason.TIMEOUT);
    assertThat(from().reply("late")).isFalse();
  }

  @Test
  @DisplayName("a deferred call can fail with a declared exception, and with no other")
  void fail() throws InterruptedException {
    Request<String> request = server.requestLater(froms::add);
    From<String> from = from();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> from.fail(new InterruptedException()))
        .withMessageContainingAll("does not declare", "InterruptedException");
    Actor.Refused refused = new Actor.Refused("no");
    assertThat(from.fail(refused)).isTrue();
    assertThat(from.fail(refused)).isFalse();
    assertThat(answer(request)).isEqualTo(new Response.Thrown<>(refused));
  }

  @Test
  @DisplayName("GS-38 GS-39 a stop after the reply, and one instead of it")
  void stopping() {
    String answer =
        server.askLater(from -> {
          from.reply("and good bye");
          Self.stop(BROKEN);
        });
    assertThat(answer).isEqualTo("and good bye");
    ActorClient other = ActorClient.start();
    assertThat(Failures.ofCall(() -> other.<String>askLater(_ -> Self.stop(BROKEN))))
        .isEqualTo(BROKEN);
  }

  @Test
  @DisplayName("a handler that crashes after it has taken its From fails the call")
  void crashAfterFrom() {
    IllegalStateException thrown = new IllegalStateException("crashed");
    assertThat(
            Failures.ofCall(() ->
                server.<String>askLater(_ -> {
                  throw thrown;
                })))
        .isEqualTo(ExitReason.crash(thrown));
  }

  @Test
  @DisplayName("CurrentCall.from is for the call at hand, and for no other place")
  void misuse() {
    ActorClient.LaterCall<String> call = new ActorClient.LaterCall<>(froms::add);
    assertThatIllegalStateException().isThrownBy(() -> CurrentCall.from(call));
    server.ask(() ->
        assertThatIllegalStateException()
            .isThrownBy(() -> CurrentCall.from(call))
            .withMessageContaining("not being handled here"));
  }
}
