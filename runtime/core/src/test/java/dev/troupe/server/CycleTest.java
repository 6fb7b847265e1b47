package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.From;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CycleTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  /** Calls that would wait for ever if a ring were not noticed. */
  private static List<ActorClient> servers(int count) {
    return Stream.generate(() -> ActorClient.start().within(Duration.ofDays(1)).waiting())
        .limit(count)
        .toList();
  }

  /** Why the call failed, or "answered". */
  private static Object outcome(Actor.Work call) throws Exception {
    try {
      call.run();
      return "answered";
    } catch (CallException e) {
      return e.reason();
    }
  }

  /** Each calls the next, the last one the first. */
  private static Object callRound(List<ActorClient> servers, int from, int hops) throws Exception {
    ActorClient next = servers.get(from % servers.size());
    return hops == 1
        ? outcome(() -> next.<Boolean>ask(() -> true))
        : next.ask(() -> callRound(servers, from + 1, hops - 1));
  }

  @Test
  @DisplayName("a server that calls itself, by pid or name, fails at once and can go on")
  void self() {
    ActorClient server = ActorClient.start(StartOptions.named("self-caller"), Actor::new);
    for (ActorClient itself : List.of(server, ActorClient.named("self-caller"))) {
      assertThat(
              server.<ExitReason>ask(() -> Failures.ofCall(() -> itself.<Boolean>ask(() -> true))))
          .isEqualTo(ExitReason.CALLING_SELF);
    }
    server.ref().stop();
  }

  @Test
  @DisplayName("a cycle of two, and of three, fails at once, with the cycle in the message")
  void cycles() throws Exception {
    for (int size : List.of(2, 3)) {
      List<ActorClient> ring = servers(size);
      Object outcome = callRound(ring, 0, size + 1);
      assertThat(outcome)
          .isInstanceOfSatisfying(
              ExitReason.Deadlock.class,
              deadlock -> {
                assertThat(deadlock.cycle())
                    .containsExactlyInAnyOrderElementsOf(
                        ring.stream().map(server -> server.pid().toString()).toList());
                assertThat(deadlock.toString()).contains(" -> ");
              });
      for (ActorClient server : ring) {
        assertThat(server.<Boolean>ask(() -> true)).isTrue();
      }
    }
  }

  @Test
  @DisplayName("two and three servers that call each other at the same moment never hang (1000x)")
  void atOnce() {
    for (int size : List.of(2, 3)) {
      List<ActorClient> ring = servers(size);
      for (int i = 0; i < 1000; i++) {
        CyclicBarrier together = new CyclicBarrier(size);
        List<Request<Object>> requests =
            IntStream.range(0, size).mapToObj(from -> callNext(ring, from, together)).toList();
        List<Object> outcomes = requests.stream().map(CycleTest::outcomeOf).toList();
        assertThat(outcomes)
            .hasAtLeastOneElementOfType(ExitReason.Deadlock.class)
            .allMatch(end -> end.equals("answered") || end instanceof ExitReason.Deadlock);
      }
    }
  }

  /** Has the server call the next one, when all of the ring are about to. */
  private static Request<Object> callNext(
      List<ActorClient> ring, int from, CyclicBarrier together) {
    return ring.get(from)
        .request(() -> {
          together.await();
          return callRound(ring, from + 1, 1);
        });
  }

  private static Object outcomeOf(Request<Object> request) {
    return request.await(LONG) instanceof Response.Reply<Object>(Object outcome)
        ? outcome
        : "not answered";
  }

  @Test
  @DisplayName("a call that waits for a deferred reply closes no cycle: the reply may come")
  void deferred() throws InterruptedException {
    ActorClient a = ActorClient.start();
    ActorClient b = ActorClient.start();
    BlockingQueue<From<String>> froms = new ArrayBlockingQueue<>(1);
    Request<String> waiting = a.request(() -> b.askLater(froms::add));
    From<String> from = froms.take();
    Request<String> back = b.request(() -> a.ask(() -> "answered after all"));
    assertThat(back.await(Duration.ofMillis(50))).isInstanceOf(Response.Pending.class);
    from.reply("deferred");
    assertThat(waiting.await(LONG)).isEqualTo(new Response.Reply<>("deferred"));
    assertThat(back.await(LONG)).isEqualTo(new Response.Reply<>("answered after all"));
  }

  @Test
  @DisplayName("a server that stops another, which calls it, does not hang")
  void stopAndCall() throws InterruptedException {
    ActorClient a = ActorClient.start().within(Duration.ofDays(1));
    ActorClient b = ActorClient.start().within(Duration.ofDays(1));
    Gate gate = new Gate();
    Request<Object> calling =
        b.request(() -> {
          gate.pass();
          return outcome(() -> a.<Boolean>ask(() -> true));
        });
    gate.awaitReached();
    Request<Object> stopping = a.request(() -> outcome(() -> b.ref().stop()));
    gate.open();
    assertThat(List.of(outcomeOf(calling), outcomeOf(stopping)))
        .hasAtLeastOneElementOfType(ExitReason.Deadlock.class);
    assertThat(a.<Boolean>ask(() -> true)).isTrue();
  }

  @Test
  @DisplayName("heavy traffic without a cycle: every call is answered, none taken for a deadlock")
  void noFalsePositives() throws InterruptedException {
    List<ActorClient> back = servers(3);
    List<ActorClient> middle = servers(3);
    List<ActorClient> front = servers(3);
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    List<Thread> callers = new ArrayList<>();
    for (int caller = 0; caller < 8; caller++) {
      callers.add(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
              .start(() -> callDown(front, middle, back)));
    }
    for (Thread caller : callers) {
      caller.join();
    }
    assertThat(failures).isEmpty();
  }

  private static void callDown(
      List<ActorClient> front, List<ActorClient> middle, List<ActorClient> back) {
    for (int i = 0; i < 2000; i++) {
      Integer sum =
          any(front)
              .ask(() ->
                  any(middle).<Integer>ask(() -> any(back).<Integer>ask(() -> 1) + 1)
                      + any(back).<Integer>ask(() -> 1));
      assertThat(sum).isEqualTo(3);
    }
  }

  private static ActorClient any(List<ActorClient> servers) {
    return servers.get(ThreadLocalRandom.current().nextInt(servers.size()));
  }
}
