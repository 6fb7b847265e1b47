package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is for servers alone, used elsewhere. */
class MisuseTest {
  private static final List<Actor.Work> FOR_SERVERS =
      List.of(
          Self::stop,
          Self::ignore,
          Self::hibernate,
          () -> Self.continueWith("x"),
          () -> Self.idleTimeout(Duration.ZERO),
          () -> Self.idleTimeout(Duration.ZERO, "x"));

  private static void assertRefused() {
    for (Actor.Work work : FOR_SERVERS) {
      assertThatIllegalStateException()
          .isThrownBy(work::run)
          .withMessageStartingWith("Self.")
          .withMessageContaining("for servers");
    }
  }

  @Test
  @DisplayName("in a thread that is not the runtime's: IllegalStateException")
  void attachedThread() {
    assertRefused();
  }

  @Test
  @DisplayName("in a bare process: IllegalStateException")
  void bareProcess() {
    Bare.run(MisuseTest::assertRefused);
  }

  @Test
  @DisplayName("in a thread that a handler has started: IllegalStateException, the server goes on")
  void threadOfHandler() {
    ActorClient server = ActorClient.start();
    Boolean refused =
        server.ask(() ->
            inThread(() -> {
              assertRefused();
              return true;
            }));
    assertThat(refused).isTrue();
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }

  private static <T> T inThread(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.startVirtualThread(task);
    return task.get();
  }

  @Test
  @DisplayName("Self.ignore in a handler: IllegalStateException that names the mend")
  void ignoreInHandler() {
    ActorClient server = ActorClient.start();
    server.ask(() ->
        assertThatIllegalStateException()
            .isThrownBy(Self::ignore)
            .withMessageContaining("Self.stop"));
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("negative durations are refused in the caller, with the parameter's name")
  void negativeDurations() {
    Duration negative = Duration.ofMillis(-1);
    StartOptions options = StartOptions.defaults();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.timeout(negative))
        .withMessageContaining("timeout");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.hibernateAfter(negative))
        .withMessageContaining("hibernateAfter");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActorClient.start().ref().awaitStarted(negative))
        .withMessageContaining("timeout");
  }

  @Test
  @DisplayName("start options are values: each change makes others")
  void options() {
    StartOptions defaults = StartOptions.defaults();
    StartOptions changed =
        defaults.name("n").timeout(Duration.ofSeconds(1)).hibernateAfter(Duration.ZERO).label("l");
    assertThat(changed.name()).contains("n");
    assertThat(changed.timeout()).contains(Duration.ofSeconds(1));
    assertThat(changed.hibernateAfter()).contains(Duration.ZERO);
    assertThat(changed.label()).contains("l");
    assertThat(defaults.name()).isEmpty();
    assertThat(defaults.timeout()).isEmpty();
    assertThat(defaults.hibernateAfter()).isEmpty();
    assertThat(defaults.label()).isEmpty();
  }
}
