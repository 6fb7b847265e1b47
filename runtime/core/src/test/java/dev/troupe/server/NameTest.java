package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NameTest {
  private static List<ThrowingCallable> uses(ActorClient client) {
    return List.of(
        () -> client.<Boolean>ask(() -> true),
        () -> client.request(() -> true),
        () -> client.tell(() -> {}),
        client::pid,
        () -> client.ref().whereis(),
        () -> client.ref().stop());
  }

  @Test
  @DisplayName("GS-46 a call by pid and one by name reach the same server")
  void byName() {
    ActorClient server = ActorClient.start(StartOptions.named("gs-46"), Actor::new);
    ActorClient named = ActorClient.named("gs-46");
    assertThat(named.<Pid>ask(Self::pid)).isEqualTo(server.<Pid>ask(Self::pid));
    assertThat(named.pid()).isEqualTo(server.pid());
    assertThat(named.ref().whereis()).contains(server.pid());
    server.ref().stop();
    assertThat(named.ref().isAlive()).isFalse();
    assertThat(named.ref().whereis()).isEmpty();
  }

  @Test
  @DisplayName("N-06 a name is looked up at each use: it reaches the server that has it now")
  void nameIsLookedUpAtEachUse() {
    ActorClient named = ActorClient.named("successor");
    Pid first = ActorClient.start(StartOptions.named("successor"), Actor::new).pid();
    assertThat(named.pid()).isEqualTo(first);
    named.ref().stop();
    Pid second = ActorClient.start(StartOptions.named("successor"), Actor::new).pid();
    assertThat(named.<Pid>ask(Self::pid)).isEqualTo(second).isNotEqualTo(first);
    named.ref().stop();
  }

  @Test
  @DisplayName("a name that a server of another class has is refused at each use")
  void serverOfAnotherClass() {
    CounterClient counter = CounterClient.start(StartOptions.named("a counter"), Counter::new);
    for (ThrowingCallable use : uses(ActorClient.named("a counter"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(use)
          .withMessageContainingAll("a counter", "is no Actor");
    }
    assertThat(counter.increment()).isEqualTo(1);
    counter.ref().stop();
  }

  @Test
  @DisplayName("a name that a bare process has is refused at each use")
  void bareProcess() {
    Pid bare = Processes.spawn(() -> Self.receive(String.class));
    Processes.register("a bare one", bare);
    for (ThrowingCallable use : uses(ActorClient.named("a bare one"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(use)
          .withMessageContainingAll("a bare one", "is no Actor");
    }
    bare.send("done");
  }

  @Test
  @DisplayName("a name that nobody has: NoProc for who waits, silence for who does not")
  void nobody() {
    ActorClient nobody = ActorClient.named("nobody at all");
    assertThat(Failures.ofCall(() -> nobody.<Boolean>ask(() -> true))).isEqualTo(ExitReason.NOPROC);
    assertThat(Failures.ofCall(nobody::pid)).isEqualTo(ExitReason.NOPROC);
    assertThat(Failures.ofCall(() -> nobody.ref().stop())).isEqualTo(ExitReason.NOPROC);
    nobody.tell(() -> {});
    assertThat(Deaths.await(nobody.ref().monitor())).isEqualTo(ExitReason.NOPROC);
  }

  @Test
  @DisplayName("N-08 what cannot be a name is refused in the caller, with what can")
  void badNames() {
    for (String bad : List.of("", " ", "null", "undefined", "true", "false")) {
      assertThatThrownBy(() -> StartOptions.named(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("name", '"' + bad + '"');
      assertThatThrownBy(() -> ActorClient.named(bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("awaitStarted waits until the name's new server has started")
  void awaitStarted() throws InterruptedException {
    ActorClient named = ActorClient.named("late comer");
    Gate gate = new Gate();
    Pid starter =
        Processes.spawn(() ->
            ActorClient.start(StartOptions.named("late comer"), () -> Actor.doing(gate::pass)));
    assertThat(Failures.ofCall(() -> named.ref().awaitStarted(Duration.ofMillis(30))))
        .isEqualTo(ExitReason.TIMEOUT);
    gate.awaitReached();
    gate.open();
    named.ref().awaitStarted(Duration.ofSeconds(10));
    assertThat(named.<Boolean>ask(() -> true)).isTrue();
    named.ref().stop();
    assertThat(Deaths.await(starter)).isIn(ExitReason.NORMAL, ExitReason.NOPROC);
  }

  @Test
  @DisplayName("awaitStarted for a name that nobody takes, or a dead server: timeout")
  void awaitStartedInVain() {
    ActorClient dead = ActorClient.start();
    dead.ref().stop();
    for (ActorClient client : List.of(dead, ActorClient.named("nobody ever"))) {
      assertThat(Failures.ofCall(() -> client.ref().awaitStarted(Duration.ofMillis(20))))
          .isEqualTo(ExitReason.TIMEOUT);
    }
  }

  @Test
  @DisplayName("awaitStarted on oneself fails at once")
  void awaitStartedOnOneself() {
    ActorClient server = ActorClient.start();
    ExitReason reason =
        server.ask(() -> Failures.ofCall(() -> server.ref().awaitStarted(Duration.ofSeconds(10))));
    assertThat(reason).isEqualTo(ExitReason.CALLING_SELF);
  }
}
