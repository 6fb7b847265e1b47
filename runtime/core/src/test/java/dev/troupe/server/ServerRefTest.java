package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.troupe.api.ExitReason;
import dev.troupe.process.internal.Unchecked;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServerRefTest {
  private final ActorClient server = ActorClient.start();

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private static <T> T none() {
    return Unchecked.cast(null);
  }

  @Test
  @DisplayName("two references are equal if they mean the same, with the same patience")
  void equality() {
    ServerRef<?> ref = server.ref();
    Duration second = Duration.ofSeconds(1);
    assertThat(ref.withTimeout(second))
        .isEqualTo(ref.withTimeout(second))
        .hasSameHashCodeAs(ref.withTimeout(second))
        .isNotEqualTo(ref)
        .isNotEqualTo(ref.withTimeout(Duration.ofSeconds(2)));
    assertThat(ref).isNotEqualTo(ActorClient.start().ref()).isNotEqualTo("something else");
    assertThat(ActorClient.named("a").ref())
        .isEqualTo(ActorClient.named("a").ref())
        .hasSameHashCodeAs(ActorClient.named("a").ref())
        .isNotEqualTo(ActorClient.named("b").ref())
        .isNotEqualTo(ref);
  }

  @Test
  @DisplayName("a reference prints as the process, or as class and name")
  void prints() {
    assertThat(server.ref()).hasToString(server.pid().toString());
    assertThat(ActorClient.named("a").ref()).hasToString("Actor(a)");
  }

  @Test
  @DisplayName("a reference to a dead server still says who it was, and is of no other use")
  void dead() {
    ServerRef<?> ref = server.ref();
    ref.stop();
    assertThat(ref.isAlive()).isFalse();
    assertThat(ref.whereis()).isEmpty();
    assertThat(ref.pid()).isEqualTo(server.pid());
    assertThat(ref.toString()).contains("Actor");
    assertThat(Deaths.await(ref.monitor())).isEqualTo(ExitReason.NOPROC);
  }

  @Test
  @DisplayName("the monitor of a reference tells of the end of its server, once")
  void monitor() throws Exception {
    assertThat(Deaths.after(server, () -> server.ref().stop())).isEqualTo(ExitReason.NORMAL);
  }

  @Test
  @DisplayName("null is refused in the caller, wherever it is given, and harms nobody")
  void nulls() {
    ServerRef<ActorClient.Message> ref = server.ref();
    StartOptions options = StartOptions.defaults();
    List<ThrowingCallable> calls =
        List.of(
            () -> ref.call(ServerRefTest.<ActorClient.AskCall<String>>none()),
            () -> ref.cast(none()),
            () -> ref.sendRequest(ServerRefTest.<ActorClient.AskCall<String>>none()),
            () -> ref.stop(none()),
            () -> ref.stop(ExitReason.NORMAL, none()),
            () -> ref.withTimeout(none()),
            () -> ref.awaitStarted(none()),
            () -> ActorClient.start(none(), Actor::new),
            () -> ActorClient.start(options, none()),
            () -> ActorClient.startLink(none(), Actor::new),
            () -> ActorClient.startLink(options, none()),
            () -> ActorClient.startMonitor(none(), Actor::new),
            () -> ActorClient.startMonitor(options, none()),
            () -> ActorClient.childSpec(options, none()),
            () -> ActorClient.childSpec(none(), Actor::new),
            () -> options.timeout(none()),
            () -> options.hibernateAfter(none()),
            () -> options.label(none()),
            () -> Behaviour.of(none(), none()),
            () -> Sys.trace(ref, ServerRefTest.<Consumer<TraceEvent>>none()));
    for (ThrowingCallable call : calls) {
      assertThatNullPointerException().isThrownBy(call);
    }
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }
}
