package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContinueTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private final List<Object> journal = new CopyOnWriteArrayList<>();

  @Test
  @DisplayName("GS-67 the continuation of a constructor runs before what it sent to itself")
  void beforeMessages() {
    ActorClient server =
        ActorClient.start(() ->
            Actor.doing(
                journal,
                () -> {
                  Self.pid().send("sent");
                  Self.continueWith("continued");
                }));
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).containsExactly("continued", "sent");
  }

  @Test
  @DisplayName("GS-67 and before any message from outside (1000x)")
  void beforeOthers() {
    for (int i = 0; i < 1000; i++) {
      journal.clear();
      ActorClient server =
          ActorClient.start(() -> Actor.doing(journal, () -> Self.continueWith("continued")));
      server.pid().send("sent");
      assertThat(server.<Boolean>ask(() -> true)).isTrue();
      assertThat(journal).containsExactly("continued", "sent");
    }
  }

  @Test
  @DisplayName("GS-68 start returns without waiting for the continuation")
  void startDoesNotWait() {
    Gate gate = new Gate();
    Actor.Work waits = gate::pass;
    ActorClient server = ActorClient.start(() -> Actor.doing(() -> Self.continueWith(waits)));
    gate.open();
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("O-12 a handler, its chain of continuations, then the next message")
  void chain() {
    ActorClient server = ActorClient.start(() -> new Actor(journal));
    Actor.Work second =
        () -> {
          journal.add("second");
          Self.continueWith("third");
        };
    server.tell(() -> {
      journal.add("first");
      Self.pid().send("message");
      Self.continueWith(second);
    });
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).containsExactly("first", "second", "third", "message");
  }

  @Test
  @DisplayName("an idle timeout asked for with a continuation begins when that has run")
  void timeoutAfterContinuation() {
    ActorClient server = ActorClient.start(() -> new Actor(journal));
    server.tell(() -> {
      Self.continueWith("continued");
      Self.idleTimeout(Duration.ZERO, "idle");
    });
    Soon.until(() -> journal.equals(List.of("continued", "idle")));
  }

  @Test
  @DisplayName("a call is answered before its continuation runs")
  void answeredFirst() {
    ActorClient server = ActorClient.start();
    Gate gate = new Gate();
    Actor.Work waits = gate::pass;
    assertThat(
            server.<String>ask(() -> {
              Self.continueWith(waits);
              return "answer";
            }))
        .isEqualTo("answer");
    gate.open();
  }

  @Test
  @DisplayName("GS-71 a continuation that stops: the server ends normally, and terminates")
  void stops() throws Exception {
    ActorClient server = ActorClient.start(() -> new Actor(journal));
    Actor.Work stop = Self::stop;
    assertThat(Deaths.after(server, () -> server.tell(() -> Self.continueWith(stop))))
        .isEqualTo(ExitReason.NORMAL);
    assertThat(journal).containsExactly(new Actor.Ended(ExitReason.NORMAL));
  }

  @Test
  @DisplayName("GS-72 a continuation that no handler takes crashes the server")
  void noHandler() throws Exception {
    Behaviour<Actor, ActorClient.Message> without = ActorClient.PLAIN;
    for (Behaviour<Actor, ActorClient.Message> behaviour :
        List.of(ActorClient.BEHAVIOUR, without)) {
      ActorClient server = new ActorClient(behaviour.start(StartOptions.defaults(), Actor::new));
      ExitReason end = Deaths.after(server, () -> server.tell(() -> Self.continueWith(42)));
      assertThat(end.toString())
          .contains("no @HandleContinue method of Actor takes java.lang.Integer");
    }
  }

  @Test
  @DisplayName("a continuation that throws crashes the server")
  void crash() throws Exception {
    ActorClient server = ActorClient.start(() -> new Actor(journal));
    IllegalStateException thrown = new IllegalStateException("crashed");
    Actor.Work crash =
        () -> {
          throw thrown;
        };
    assertThat(Deaths.after(server, () -> server.tell(() -> Self.continueWith(crash))))
        .isEqualTo(ExitReason.crash(thrown));
    assertThat(journal).containsExactly(new Actor.Ended(ExitReason.crash(thrown)));
  }

  @Test
  @DisplayName("of two continuations asked for by one callback, the last counts")
  void lastCounts() {
    ActorClient server = ActorClient.start(() -> new Actor(journal));
    server.tell(() -> {
      Self.continueWith("one");
      Self.continueWith("two");
    });
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).containsExactly("two");
  }
}
