package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.troupe.api.ExitReason;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Unchecked;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SysTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();
  @RegisterExtension static final LogCapture TRACE = new LogCapture("dev.troupe.trace");

  private final List<Object> journal = new CopyOnWriteArrayList<>();
  private final ActorClient server = ActorClient.start(() -> new Actor(journal));

  private int heldMessages() {
    return Processes.info(server.pid()).map(ProcessInfo::messageQueueLength).orElseThrow();
  }

  @Test
  @DisplayName("SY-10 getState after a cast sees what the cast did (1000x)")
  void barrier() {
    for (int i = 1; i <= 1000; i++) {
      server.tell(() -> journal.add("x"));
      assertThat(Sys.<Actor, Integer>getState(server.ref(), Actor.class, _ -> journal.size()))
          .isEqualTo(i);
    }
  }

  @Test
  @DisplayName("getState prints the object, or looks at it")
  void getState() {
    server.pid().send("hello");
    assertThat(Sys.getState(server.ref())).isEqualTo("Actor[hello]");
    assertThat(Sys.<Actor, String>getState(server.ref(), Actor.class, Actor::toString))
        .isEqualTo("Actor[hello]");
  }

  @Test
  @DisplayName("replaceState puts another object in place, for all handlers from then on")
  void replaceState() {
    List<Object> other = new CopyOnWriteArrayList<>();
    Actor replacement = new Actor(other);
    assertThat(Sys.replaceState(server.ref(), Actor.class, _ -> replacement)).isSameAs(replacement);
    server.pid().send("to the new one");
    assertThat(Sys.getState(server.ref())).isEqualTo("Actor[to the new one]");
    assertThat(journal).isEmpty();
  }

  @Test
  @DisplayName("what goes wrong in a look is the asker's: the server lives")
  void badLooks() {
    ServerRef<?> ref = server.ref();
    assertThatThrownBy(() -> Sys.getState(ref, String.class, String::length))
        .isInstanceOf(ClassCastException.class);
    assertThatNullPointerException()
        .isThrownBy(() -> Sys.replaceState(ref, Actor.class, _ -> Unchecked.<Actor>cast(null)));
    IllegalStateException thrown = new IllegalStateException("bad look");
    assertThatThrownBy(() ->
            Sys.getState(
                ref,
                Actor.class,
                _ -> {
                  throw thrown;
                }))
        .isSameAs(thrown);
    AssertionError error = new AssertionError("worse look");
    assertThat(
            Failures.ofCall(() ->
                Sys.getState(
                    ref,
                    Actor.class,
                    _ -> {
                      throw error;
                    })))
        .isEqualTo(ExitReason.crash(error));
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("a dead server: NoProc; oneself: calling_self")
  void nobody() {
    assertThat(server.<ExitReason>ask(() -> Failures.ofCall(() -> Sys.getState(server.ref()))))
        .isEqualTo(ExitReason.CALLING_SELF);
    server.ref().stop();
    List<Consumer<ServerRef<?>>> requests =
        List.of(
            Sys::getState,
            Sys::suspend,
            Sys::resume,
            Sys::statistics,
            Sys::noDebug,
            ref -> Sys.trace(ref, true));
    for (Consumer<ServerRef<?>> request : requests) {
      assertThat(Failures.ofCall(() -> request.accept(server.ref()))).isEqualTo(ExitReason.NOPROC);
    }
  }

  @Test
  @DisplayName("suspended it handles nothing; resumed, everything, in order")
  void suspendAndResume() {
    server.pid().send("before");
    Sys.suspend(server.ref());
    server.pid().send("one");
    server.tell(() -> journal.add("two"));
    Request<Boolean> call = server.request(() -> journal.add("three"));
    assertThat(Sys.getState(server.ref())).isEqualTo("Actor[before]");
    assertThat(heldMessages()).isEqualTo(3);
    assertThat(call.response()).isInstanceOf(Response.Pending.class);
    Sys.resume(server.ref());
    server.pid().send("four");
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).containsExactly("before", "one", "two", "three", "four");
    assertThat(call.response()).isEqualTo(new Response.Reply<>(true));
  }

  @Test
  @DisplayName("suspended and resumed again and again, nothing is lost or reordered (200x)")
  void suspendRace() throws InterruptedException {
    Thread sender =
        Thread.startVirtualThread(() -> {
          for (int i = 0; i < 5000; i++) {
            int number = i;
            server.tell(() -> journal.add(number));
          }
        });
    for (int i = 0; i < 200; i++) {
      Sys.suspend(server.ref());
      Sys.resume(server.ref());
    }
    sender.join();
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(journal).hasSize(5000);
    for (int i = 0; i < 5000; i++) {
      assertThat(journal.get(i)).isEqualTo(i);
    }
  }

  @Test
  @DisplayName("a suspended server can be stopped; what it holds fails with it")
  void stopSuspended() {
    Sys.suspend(server.ref());
    Request<Boolean> held = server.request(() -> true);
    server.ref().stop(ExitReason.SHUTDOWN);
    assertThat(held.await(Duration.ofSeconds(10)))
        .isEqualTo(new Response.Failed<>(ExitReason.SHUTDOWN, server.ref().toString()));
    assertThat(journal).containsExactly(new Actor.Ended(ExitReason.SHUTDOWN));
  }

  @Test
  @DisplayName("a suspended server can be killed, and the calls it holds fail (100x)")
  void killSuspended() {
    for (int i = 0; i < 100; i++) {
      ActorClient victim = ActorClient.start();
      Sys.suspend(victim.ref());
      Request<Boolean> held = victim.request(() -> true);
      victim.pid().exit(ExitReason.KILL);
      assertThat(held.await(Duration.ofSeconds(10)))
          .isEqualTo(new Response.Failed<>(ExitReason.KILLED, victim.ref().toString()));
    }
  }

  @Test
  @DisplayName("SY-04 the exit of the parent ends a suspended server")
  void parentExit() {
    var parent =
        Processes.spawn(() -> {
          ActorClient.startLink(
              StartOptions.named("sy-04"), () -> Actor.doing(journal, () -> Self.trapExits(true)));
          Self.receive(String.class);
        });
    ActorClient child = ActorClient.named("sy-04");
    child.ref().awaitStarted(Duration.ofSeconds(10));
    Sys.suspend(child.ref());
    child.pid().send("held for ever");
    var monitor = child.ref().monitor();
    parent.send("exit");
    assertThat(Deaths.await(monitor)).isEqualTo(ExitReason.NORMAL);
    assertThat(journal).containsExactly(new Actor.Ended(ExitReason.NORMAL));
  }

  @Test
  @DisplayName("SY-07 statistics count messages in and replies out, and can be turned off")
  void statistics() {
    assertThat(Sys.statistics(server.ref())).isEmpty();
    Sys.statistics(server.ref(), true);
    server.<Boolean>ask(() -> true);
    server.tell(() -> {});
    server.pid().send("message");
    Statistics counted = Sys.statistics(server.ref()).orElseThrow();
    assertThat(counted.messagesIn()).isEqualTo(3);
    assertThat(counted.repliesOut()).isEqualTo(1);
    assertThat(counted.nanos()).isPositive();
    Sys.statistics(server.ref(), true);
    assertThat(Sys.statistics(server.ref()).orElseThrow().messagesIn()).isZero();
    Sys.statistics(server.ref(), false);
    assertThat(Sys.statistics(server.ref())).isEmpty();
  }

  @Test
  @DisplayName("SY-07 a tracer is told of messages, answers and states, in order")
  void trace() {
    List<TraceEvent> events = new CopyOnWriteArrayList<>();
    Sys.trace(server.ref(), events::add);
    server.<String>ask(() -> "answer");
    server.pid().send("message");
    Sys.noDebug(server.ref());
    server.<String>ask(() -> "untold");
    assertThat(events.stream().map(event -> event.getClass().getSimpleName()))
        .containsExactly("In", "Out", "State", "In", "State");
    assertThat(events).extracting(TraceEvent::server).containsOnly(server.pid());
    assertThat(events.get(1)).isEqualTo(new TraceEvent.Out(server.pid(), Self.pid(), "answer"));
    assertThat(events.get(3)).isEqualTo(new TraceEvent.In(server.pid(), "message"));
  }

  @Test
  @DisplayName("SY-07 a trace into the log, until it is turned off")
  void traceLog() {
    Sys.trace(server.ref(), true);
    server.pid().send("told");
    Sys.trace(server.ref(), false);
    server.pid().send("untold");
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(TRACE.about("told")).isNotEmpty();
    assertThat(TRACE.about("untold")).isEmpty();
  }

  @Test
  @DisplayName("SY-07 a tracer that throws is told no more, and harms nobody")
  void badTracer() {
    for (boolean asError : List.of(true, false)) {
      List<TraceEvent> events = new CopyOnWriteArrayList<>();
      Sys.trace(
          server.ref(),
          event -> {
            events.add(event);
            if (asError) {
              throw new AssertionError("bad tracer");
            }
            throw new IllegalStateException("bad tracer");
          });
      assertThat(server.<Boolean>ask(() -> true)).isTrue();
      assertThat(server.<Boolean>ask(() -> true)).isTrue();
      assertThat(events).hasSize(1);
    }
  }

  @Test
  @DisplayName("SY-07 noDebug ends statistics and trace together")
  void noDebug() {
    List<TraceEvent> events = new CopyOnWriteArrayList<>();
    Sys.statistics(server.ref(), true);
    Sys.trace(server.ref(), events::add);
    Sys.noDebug(server.ref());
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(events).isEmpty();
    assertThat(Sys.statistics(server.ref())).isEmpty();
  }
}
