package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.api.ExitReason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A server that is none. */
class FakeServerTest {
  /** What can be said to it. */
  private sealed interface Message {}

  /** A call whose handler would declare an exception. */
  private record LoadCall() implements Message, Call<Message, Integer> {
    @Override
    public boolean declares(Exception thrown) {
      return thrown instanceof IOException;
    }
  }

  private record ResetCast() implements Message, Cast<Message> {}

  private final AtomicReference<Callable<Integer>> answer = new AtomicReference<>(() -> 1);
  private final FakeServer<Message> fake = new FakeServer<>("Fake", message -> answer.get().call());

  @Test
  @DisplayName("It answers as programmed, and remembers what it was told, in turn")
  void answers() {
    answer.set(() -> 7);
    assertThat(fake.call(new LoadCall())).isEqualTo(7);
    fake.cast(new ResetCast());
    assertThat(fake.messages()).containsExactly(new LoadCall(), new ResetCast());
  }

  @Test
  @DisplayName("What is thrown reaches the caller as it is")
  void throwsAsItIs() {
    IOException thrown = new IOException("no");
    answer.set(() -> {
      throw thrown;
    });
    assertThatThrownBy(() -> fake.call(new LoadCall())).isSameAs(thrown);
  }

  @Test
  @DisplayName("What is not programmed says how to program it")
  void notProgrammed() {
    answer.set(() -> fake.<Callable<Integer>>programmed(null, new LoadCall(), "onLoad").call());
    assertThatThrownBy(() -> fake.call(new LoadCall()))
        .isInstanceOf(AssertionError.class)
        .hasMessage("Fake has no answer to LoadCall[]. Program one: fake.onLoad(...)");
    assertThat(fake.programmed("known", new LoadCall(), "")).isEqualTo("known");
  }

  @Test
  @DisplayName("A request is answered at once, whatever the answer")
  void requests() {
    Duration none = Duration.ZERO;
    assertThat(fake.sendRequest(new LoadCall()).await(none)).isEqualTo(new Response.Reply<>(1));
    IOException declared = new IOException("no");
    answer.set(() -> {
      throw declared;
    });
    assertThat(fake.sendRequest(new LoadCall()).await(none))
        .isEqualTo(new Response.Thrown<>(declared));
    IllegalStateException crash = new IllegalStateException("no");
    answer.set(() -> {
      throw crash;
    });
    assertThat(fake.sendRequest(new LoadCall()).response())
        .isEqualTo(new Response.Failed<>(ExitReason.crash(crash), "Fake"));
    fake.stop();
    Request<Integer> late = fake.sendRequest(new LoadCall());
    assertThat(late.response()).isEqualTo(new Response.Failed<>(ExitReason.NOPROC, "Fake"));
    assertThat(late).hasToString("Request[Failed[reason=NoProc, server=Fake] to Fake]");
  }

  @Test
  @DisplayName("Stopped, it is dead to its callers")
  void stops() {
    assertThat(fake.isAlive()).isTrue();
    fake.awaitStarted(Duration.ZERO);
    assertThat(fake.withTimeout(Duration.ZERO)).isSameAs(fake);
    fake.stop();
    assertThat(fake.isAlive()).isFalse();
    assertThatThrownBy(() -> fake.call(new LoadCall()))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.reason()).isEqualTo(ExitReason.NOPROC));
    assertThatThrownBy(fake::stop).isInstanceOf(CallException.class);
    assertThatThrownBy(() -> fake.awaitStarted(Duration.ZERO)).isInstanceOf(CallException.class);
    fake.cast(new ResetCast());
    assertThat(fake.messages()).isEmpty();
  }

  @Test
  @DisplayName("What only a process has, it has not")
  void noProcess() {
    assertThatThrownBy(fake::pid)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("Fake has no process, so there is no pid(). Start the server itself for that.");
    assertThatThrownBy(fake::whereis).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(fake::monitor).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @DisplayName("Any thread may tell it something")
  void threads() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Thread.startVirtualThread(() -> {
            for (int told = 0; told < 1000; told++) {
              fake.cast(new ResetCast());
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(fake.messages()).hasSize(4000);
  }
}
