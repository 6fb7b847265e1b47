package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who runs a direct handler, and as whom. */
class DirectTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private final List<Object> journal = new CopyOnWriteArrayList<>();
  private final ActorClient server = Ready.start(() -> new Actor(journal));

  private void expectHere() {
    assertThat(Ready.handlers(Ready.idle(server))).containsOnly(Thread.currentThread());
  }

  private void expectElsewhere() {
    assertThat(Ready.handlers(server)).doesNotContain(Thread.currentThread());
  }

  @Test
  @DisplayName("an idle server's handler runs on the thread of its caller, whoever that is")
  void callersThread() throws InterruptedException {
    expectHere();
    Bare.run(this::expectHere);
    Bare.run(() -> {
      Thread thread = Thread.ofPlatform().start(this::expectHere);
      thread.join();
    });
    assertThat(
            ActorClient.start()
                .waiting()
                .<Boolean>ask(() -> {
                  expectHere();
                  return true;
                }))
        .isTrue();
  }

  @Test
  @DisplayName("a message that is not direct is handled elsewhere")
  void others() {
    assertThat(Ready.handlers(server.waiting())).doesNotContain(Thread.currentThread());
  }

  @Test
  @DisplayName(
      "the handler is the server: its pid, dictionary, name and parent; then the caller is itself")
  void identity() {
    Bare.run(() -> {
      Pid caller = Self.pid();
      Self.put("key", "of the caller");
      assertThat(server.<Pid>ask(Self::pid)).isEqualTo(server.pid());
      server.tell(() -> {
        Self.put("key", "of the server");
        Self.register("direct identity");
        Self.label("labelled");
        journal.add(Self.parent());
      });
      assertThat(Self.pid()).isEqualTo(caller);
      assertThat(Self.get("key")).contains("of the caller");
      assertThat(Processes.whereis("direct identity")).contains(server.pid());
      assertThat(Processes.info(server.pid()).orElseThrow().label()).contains("labelled");
      assertThat(server.waiting().<Optional<Object>>ask(() -> Self.get("key")))
          .contains("of the server");
      assertThat(journal).containsExactly(server.<Optional<Pid>>ask(Self::parent));
    });
  }

  @Test
  @DisplayName("what the handler sends, links and monitors is the server's")
  void ties() {
    ActorClient other = ActorClient.start();
    Bare.run(() -> {
      server.tell(() -> {
        Self.trapExits(true);
        Self.link(other.pid());
        Self.monitor(other.pid());
      });
      assertThat(Processes.info(Self.pid()).orElseThrow().links()).isEmpty();
      assertThat(Processes.info(server.pid()).orElseThrow().links()).containsExactly(other.pid());
      other.ref().stop(ExitReason.SHUTDOWN);
      Soon.until(() -> journal.size() == 2);
    });
  }

  // --- when the server handles it in a turn of its own

  @Test
  @DisplayName("a busy server, or one that has mail, handles it when its turn comes")
  void busy() throws InterruptedException {
    Gate gate = new Gate();
    server.waiting().tell(gate::pass);
    gate.awaitReached();
    server.tell(() -> journal.add(Thread.currentThread()));
    Request<Thread> call = server.request(Thread::currentThread);
    server.tell(() -> journal.add("last"));
    assertThat(journal).isEmpty();
    gate.open();
    assertThat(call.await(Duration.ofSeconds(10)))
        .isNotEqualTo(new Response.Reply<>(Thread.currentThread()));
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).hasSize(2).doesNotContain(Thread.currentThread()).endsWith("last");
    expectHere();
  }

  @Test
  @DisplayName("a suspended server holds it; resumed, it handles it")
  void suspended() {
    Sys.suspend(server.ref());
    Ready.idle(server);
    server.tell(() -> journal.add(Thread.currentThread()));
    assertThat(journal).isEmpty();
    Sys.resume(server.ref());
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).hasSize(1).doesNotContain(Thread.currentThread());
    expectHere();
  }

  @Test
  @DisplayName("SY-07 a server that is traced or counted handles it itself, and all is told")
  void observed() {
    List<TraceEvent> events = new CopyOnWriteArrayList<>();
    Sys.statistics(server.ref(), true);
    Ready.idle(server);
    expectElsewhere();
    assertThat(Sys.statistics(server.ref()).orElseThrow())
        .matches(counted -> counted.messagesIn() == 2 && counted.repliesOut() == 1);
    Sys.statistics(server.ref(), false);
    expectHere();
    Sys.trace(server.ref(), events::add);
    Ready.idle(server);
    expectElsewhere();
    assertThat(events.stream().map(event -> event.getClass().getSimpleName()))
        .containsExactly("In", "Out", "State", "In", "State");
    Sys.noDebug(server.ref());
    expectHere();
  }

  @Test
  @DisplayName("GS-18 one whose constructor has not returned handles it when it has")
  void starting() throws InterruptedException {
    Gate gate = new Gate();
    Processes.spawn(() ->
        ActorClient.start(
            StartOptions.named("direct start"), () -> Actor.doing(journal, gate::pass)));
    gate.awaitReached();
    ActorClient named = ActorClient.named("direct start").directly();
    named.tell(() -> journal.add(Thread.currentThread()));
    assertThat(journal).isEmpty();
    gate.open();
    assertThat(named.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).hasSize(1).doesNotContain(Thread.currentThread());
    named.ref().stop();
  }

  @Test
  @DisplayName("a cast of a direct handler goes through the mailbox, also to its own server")
  void nested() {
    ActorClient other = Ready.start();
    Thread here = Thread.currentThread();
    server.tell(() -> {
      other.tell(() -> journal.add(Thread.currentThread()));
      server.tell(() -> journal.add(Thread.currentThread()));
      journal.add("first");
    });
    Soon.until(() -> journal.size() == 3);
    assertThat(journal).contains("first").doesNotContain(here);
    assertThat(server.<ExitReason>ask(() -> Failures.ofCall(() -> server.<Boolean>ask(() -> true))))
        .isEqualTo(ExitReason.CALLING_SELF);
  }
}
