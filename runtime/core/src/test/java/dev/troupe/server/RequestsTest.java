package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.troupe.api.ExitReason;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestsTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final Duration LONG = Duration.ofSeconds(10);

  private final Requests<String, Integer> requests = new Requests<>();

  private static Request<Integer> answering(Gate gate, int value) {
    return ActorClient.start()
        .request(() -> {
          gate.pass();
          return value;
        });
  }

  private static Request<Integer> answering(int value) {
    return ActorClient.start().request(() -> value);
  }

  private static Requests.Next<String, Integer> answer(String label, int value) {
    return new Requests.Answer<>(label, new Response.Reply<>(value));
  }

  private static final Requests.Next<String, Integer> PENDING = new Requests.Pending<>();
  private static final Requests.Next<String, Integer> NO_REQUEST = new Requests.NoRequest<>();

  @Test
  @DisplayName("GS-55 answers come out in the order in which they come, with their labels")
  void order() {
    List<Gate> gates = List.of(new Gate(), new Gate(), new Gate());
    for (int i = 0; i < 3; i++) {
      requests.add("request " + i, answering(gates.get(i), i));
    }
    assertThat(requests.size()).isEqualTo(3);
    assertThat(requests.labels()).containsExactly("request 0", "request 1", "request 2");
    for (int i : List.of(1, 2, 0)) {
      assertThat(requests.await(Duration.ZERO)).isEqualTo(PENDING);
      gates.get(i).open();
      assertThat(requests.await(LONG)).isEqualTo(answer("request " + i, i));
    }
    assertThat(requests.await(LONG)).isEqualTo(NO_REQUEST);
    assertThat(requests.size()).isZero();
  }

  @Test
  @DisplayName("GS-55 at 400, 1 and 200 ms: second, third, first, by the timers of the servers")
  void timed() {
    List<Integer> delays = List.of(400, 1, 200);
    for (int delay : delays) {
      requests.add(
          delay + " ms",
          ActorClient.start()
              .request(() -> {
                Self.sleep(Duration.ofMillis(delay));
                return delay;
              }));
    }
    for (int delay : List.of(1, 200, 400)) {
      assertThat(requests.await(LONG)).isEqualTo(answer(delay + " ms", delay));
    }
  }

  @Test
  @DisplayName("GS-55 an empty collection: no request, at once")
  void empty() {
    assertThat(requests.await(Duration.ofDays(1))).isEqualTo(NO_REQUEST);
    assertThat(requests.awaitOrAbandon(Duration.ofDays(1))).isEqualTo(NO_REQUEST);
    assertThat(requests.check("anything")).isEqualTo(NO_REQUEST);
  }

  @Test
  @DisplayName("GS-55 what was answered before it was added is answered")
  void answeredBefore() {
    Request<Integer> early = answering(1);
    early.await(LONG);
    requests.add("early", early);
    assertThat(requests.await(Duration.ZERO)).isEqualTo(answer("early", 1));
  }

  @Test
  @DisplayName("GS-57 the same request twice is an error, under any label, answered or not")
  void twice() {
    Request<Integer> request = answering(1);
    requests.add("one", request);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> requests.add("other", request))
        .withMessageContaining("already");
    assertThat(requests.await(LONG, Requests.Handled.KEEP)).isEqualTo(answer("one", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> requests.add("one", request));
  }

  @Test
  @DisplayName("GS-57 an answered request can be kept: it counts, and is not answered again")
  void keep() {
    requests.add("one", answering(1)).add("two", answering(2));
    Set<Object> answers = new HashSet<>();
    answers.add(requests.await(LONG, Requests.Handled.KEEP));
    assertThat(requests.size()).isEqualTo(2);
    answers.add(requests.await(LONG));
    assertThat(answers).containsExactlyInAnyOrder(answer("one", 1), answer("two", 2));
    assertThat(requests.size()).isEqualTo(1);
    assertThat(requests.await(LONG)).isEqualTo(NO_REQUEST);
  }

  @Test
  @DisplayName("GS-57 a deleted request can be added again, and is answered again")
  void addAgain() {
    Request<Integer> request = answering(1);
    for (int i = 0; i < 2; i++) {
      requests.add("one", request);
      assertThat(requests.await(LONG)).isEqualTo(answer("one", 1));
    }
  }

  @Test
  @DisplayName("GS-57 two requests may have the same label")
  void sameLabel() {
    requests.add("same", answering(1)).add("same", answering(1));
    assertThat(requests.await(LONG)).isEqualTo(answer("same", 1));
    assertThat(requests.await(LONG)).isEqualTo(answer("same", 1));
  }

  @Test
  @DisplayName("GS-58 one server dies: an error for its label alone, the others answer")
  void oneDies() throws InterruptedException {
    Gate gate = new Gate();
    ActorClient victim = ActorClient.start();
    requests.add(
        "victim",
        victim.request(() -> {
          gate.pass();
          return 0;
        }));
    Gate other = new Gate();
    requests.add("other", answering(other, 2));
    gate.awaitReached();
    victim.pid().exit(ExitReason.KILL);
    assertThat(requests.await(LONG))
        .isEqualTo(
            new Requests.Answer<String, Integer>(
                "victim", new Response.Failed<>(ExitReason.KILLED, victim.ref().toString())));
    other.open();
    assertThat(requests.await(LONG)).isEqualTo(answer("other", 2));
  }

  @Test
  @DisplayName("GS-58 a server that nobody knows is an error for its label")
  void nobody() {
    requests.add("nobody", ActorClient.named("nobody, gs-58").request(() -> 1));
    assertThat(requests.await(LONG))
        .isEqualTo(
            new Requests.Answer<String, Integer>(
                "nobody", new Response.Failed<>(ExitReason.NOPROC, "Actor(nobody, gs-58)")));
  }

  @Test
  @DisplayName("awaitOrAbandon that times out gives up all that wait")
  void abandon() {
    Gate gate = new Gate();
    Request<Integer> slow = answering(gate, 1);
    requests.add("slow", slow);
    assertThat(requests.awaitOrAbandon(Duration.ofMillis(10))).isEqualTo(PENDING);
    assertThat(requests.size()).isZero();
    gate.open();
    assertThat(slow.await(Duration.ofMillis(10))).isEqualTo(new Response.Pending<>());
  }

  @Test
  @DisplayName("a wait that times out gives nothing up")
  void timeout() {
    Gate gate = new Gate();
    requests.add("slow", answering(gate, 1));
    assertThat(requests.await(Duration.ofMillis(10))).isEqualTo(PENDING);
    assertThat(requests.size()).isEqualTo(1);
    gate.open();
    assertThat(requests.awaitOrAbandon(LONG)).isEqualTo(answer("slow", 1));
  }

  @Test
  @DisplayName("the notice of an answer is known by its collection, and taken once")
  void check() {
    Bare.run(() -> {
      Request<Integer> request = answering(1);
      request.notifyOwner();
      requests.add("one", request).add("two", answering(new Gate(), 2));
      Object notice = Self.receive(Object.class);
      assertThat(requests.check("something else")).isEqualTo(PENDING);
      assertThat(requests.check(notice)).isEqualTo(answer("one", 1));
      assertThat(requests.check(notice)).isEqualTo(PENDING);
      assertThat(requests.await(Duration.ZERO)).isEqualTo(PENDING);
      assertThat(requests.labels()).containsExactly("two");
    });
  }

  @Test
  @DisplayName("requests of another process, null labels and negative waits are refused")
  void badInput() {
    Request<Integer> mine = answering(1);
    Bare.run(() -> assertThatIllegalStateException().isThrownBy(() -> requests.add("x", mine)));
    assertThatIllegalArgumentException().isThrownBy(() -> requests.await(Duration.ofMillis(-1)));
    assertThat(requests.size()).isZero();
  }

  @Test
  @DisplayName("a thousand requests that are answered while they are awaited: each comes out once")
  void many() {
    List<ActorClient> servers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      servers.add(ActorClient.start());
    }
    Requests<Integer, Integer> all = new Requests<>();
    Set<Integer> expected = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      int number = i;
      expected.add(number);
      all.add(number, servers.get(i % 10).request(() -> number));
    }
    Set<Integer> labels = new HashSet<>();
    while (all.await(LONG)
        instanceof Requests.Answer<Integer, Integer>(Integer label, var answer)) {
      assertThat(answer).isEqualTo(new Response.Reply<>(label));
      assertThat(labels.add(label)).isTrue();
    }
    assertThat(labels).isEqualTo(expected);
  }

  @Test
  @DisplayName("a server that waits for a collection holds no other, and can be killed in the wait")
  void inServer() throws Exception {
    Gate gate = new Gate();
    ActorClient server = ActorClient.start();
    ExitReason end =
        Deaths.after(
            server,
            () -> {
              server
                  .waiting()
                  .tell(() -> {
                    Requests<String, Integer> its = new Requests<>();
                    its.add("slow", answering(gate, 1));
                    its.await(LONG);
                  });
              gate.awaitReached();
              server.pid().exit(ExitReason.KILL);
            });
    assertThat(end).isEqualTo(ExitReason.KILLED);
    gate.open();
  }
}
