package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.troupe.api.ExitReason;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final Duration LONG = Duration.ofSeconds(10);

  private final ActorClient server = ActorClient.start();
  private final Gate gate = new Gate();

  private Request<String> gated() {
    return server.request(() -> {
      gate.pass();
      return "answer";
    });
  }

  private static Response<String> reply(String value) {
    return new Response.Reply<>(value);
  }

  @Test
  @DisplayName("GS-50 sent, and awaited")
  void reply() {
    Request<String> request = gated();
    assertThat(request.response()).isEqualTo(new Response.Pending<>());
    gate.open();
    assertThat(request.await(LONG)).isEqualTo(reply("answer"));
    assertThat(request.await(LONG)).isEqualTo(reply("answer"));
  }

  @Test
  @DisplayName("GS-50 failures are values: the reason and the server, never an exit")
  void failures() {
    IllegalStateException thrown = new IllegalStateException("crashed");
    Request<String> crash =
        server.request(() -> {
          throw thrown;
        });
    assertThat(crash.await(LONG))
        .isEqualTo(new Response.Failed<>(ExitReason.crash(thrown), server.ref().toString()));
    assertThat(server.request(() -> "dead").await(LONG))
        .isEqualTo(new Response.Failed<>(ExitReason.NOPROC, server.ref().toString()));
    ActorClient nobody = ActorClient.named("nobody, gs-50");
    assertThat(nobody.request(() -> "nobody").await(LONG))
        .isEqualTo(new Response.Failed<>(ExitReason.NOPROC, "Actor(nobody, gs-50)"));
  }

  @Test
  @DisplayName("GS-50 a declared exception is a value too")
  void declared() {
    Actor.Refused refused = new Actor.Refused("no");
    Request<String> request = server.requestLater(from -> from.fail(refused));
    assertThat(request.await(LONG)).isEqualTo(new Response.Thrown<>(refused));
  }

  @Test
  @DisplayName("GS-51 a wait of zero times out, the request stays valid")
  void waitOfZero() {
    Request<String> request = gated();
    assertThat(request.await(Duration.ZERO)).isEqualTo(new Response.Pending<>());
    assertThat(request.await(Duration.ofMillis(10))).isEqualTo(new Response.Pending<>());
    gate.open();
    assertThat(request.await(LONG)).isEqualTo(reply("answer"));
  }

  @Test
  @DisplayName("GS-51 a look while the other side calls back: neither is taken for a deadlock")
  void lookDuringCallBack() {
    ActorClient a = ActorClient.start();
    ActorClient b = ActorClient.start();
    List<Request<String>> sent = new CopyOnWriteArrayList<>();
    a.tell(() -> {
      sent.add(b.request(() -> a.ask(() -> "called back")));
      Soon.until(() -> isWaiting(b));
      assertThat(sent.getFirst().await(Duration.ZERO)).isEqualTo(new Response.Pending<>());
    });
    assertThat(a.<Response<String>>ask(() -> sent.getFirst().await(Duration.ZERO)))
        .isIn(new Response.Pending<>(), reply("called back"));
    assertThat(b.<Boolean>ask(() -> true)).isTrue();
    assertThat(a.<Response<String>>ask(() -> sent.getFirst().await(LONG)))
        .isEqualTo(reply("called back"));
  }

  private static boolean isWaiting(ActorClient server) {
    return Processes.info(server.pid()).orElseThrow().status() == ProcessInfo.Status.WAITING;
  }

  @Test
  @DisplayName("GS-52 awaitOrAbandon that times out drops the late reply")
  void abandon() {
    Bare.run(() -> {
      Request<String> request = gated();
      assertThat(request.awaitOrAbandon(Duration.ofMillis(10))).isEqualTo(new Response.Pending<>());
      gate.open();
      assertThat(server.<Boolean>ask(() -> true)).isTrue();
      assertThat(request.await(Duration.ZERO)).isEqualTo(new Response.Pending<>());
      assertThat(Self.receive(Object.class, Duration.ZERO)).isEmpty();
    });
  }

  @Test
  @DisplayName("GS-52 awaitOrAbandon that comes in time is an answer")
  void awaitOrAbandon() {
    gate.open();
    assertThat(gated().awaitOrAbandon(LONG)).isEqualTo(reply("answer"));
  }

  @Test
  @DisplayName("GS-54 the notice of an answer: its own request knows it, another does not")
  void check() {
    Bare.run(() -> {
      Request<String> request = gated();
      Request<String> other = server.request(() -> "other");
      request.notifyOwner();
      assertThat(Self.receive(Object.class, Duration.ZERO)).isEmpty();
      gate.open();
      Object notice = Self.receive(Object.class);
      assertThat(request.check(notice)).isEqualTo(reply("answer"));
      assertThat(other.check(notice)).isEqualTo(new Response.Pending<>());
      assertThat(request.check("something else")).isEqualTo(new Response.Pending<>());
      assertThat(other.await(LONG)).isEqualTo(reply("other"));
    });
  }

  @Test
  @DisplayName("GS-54 the notice comes once, also if the answer was there, or there is no server")
  void noticeOfThePast() {
    Bare.run(() -> {
      Request<String> answered = server.request(() -> "answer");
      answered.await(LONG);
      answered.notifyOwner();
      assertThat(Self.receive(Request.Answered.class).request()).isSameAs(answered);
      Request<String> failed = ActorClient.named("nobody, gs-54").request(() -> "x");
      failed.notifyOwner();
      assertThat(failed.check(Self.receive(Object.class))).isInstanceOf(Response.Failed.class);
      assertThat(Self.receive(Object.class, Duration.ZERO)).isEmpty();
    });
  }

  @Test
  @DisplayName("only the process that sent a request can wait for it")
  void owner() {
    Request<String> request = gated();
    Bare.run(() -> {
      assertThatIllegalStateException()
          .isThrownBy(() -> request.await(LONG))
          .withMessageContaining("was sent by");
      assertThatIllegalStateException().isThrownBy(() -> request.awaitOrAbandon(LONG));
      assertThatIllegalStateException().isThrownBy(request::notifyOwner);
    });
    gate.open();
    assertThat(request.await(LONG)).isEqualTo(reply("answer"));
  }

  @Test
  @DisplayName("a negative wait is refused")
  void negative() {
    gate.open();
    assertThatIllegalArgumentException().isThrownBy(() -> gated().await(Duration.ofNanos(-1)));
  }

  @Test
  @DisplayName("a process that dies with requests under way leaves the server in peace")
  void ownerDies() throws InterruptedException {
    var owner = Processes.spawn(() -> gated().await(LONG));
    gate.awaitReached();
    owner.exit(ExitReason.KILL);
    gate.open();
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }
}
