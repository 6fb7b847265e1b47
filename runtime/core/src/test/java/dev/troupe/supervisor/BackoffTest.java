package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.node.Node;
import dev.troupe.process.Self;
import dev.troupe.supervisor.ChildInfo.State;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class BackoffTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final Duration UNBOUNDED = Duration.ofDays(1);

  private final Journal journal = new Journal();

  private ChildSpec worker(String id) {
    return Worker.plan(id, journal).spec();
  }

  private static Backoff millis(long initial, long longest) {
    return Backoff.between(Duration.ofMillis(initial), Duration.ofMillis(longest)).jitter(0);
  }

  @Test
  @DisplayName("a wait doubles with each restart, up to the longest")
  void doubles() {
    Backoff backoff = millis(100, 1000);
    assertThat(IntStream.rangeClosed(1, 6).mapToObj(n -> backoff.delay(n, UNBOUNDED, 0.5)))
        .extracting(Duration::toMillis)
        .containsExactly(100L, 200L, 400L, 800L, 1000L, 1000L);
    assertThat(backoff.delay(Integer.MAX_VALUE, UNBOUNDED, 0)).hasMillis(1000);
  }

  @Test
  @DisplayName("jitter makes a wait shorter, by no more than that part of it")
  void jitter() {
    Backoff backoff = millis(100, 100).jitter(0.5);
    assertThat(backoff.delay(1, UNBOUNDED, 0)).hasMillis(100);
    assertThat(backoff.delay(1, UNBOUNDED, 0.5)).hasMillis(75);
    assertThat(backoff.delay(1, UNBOUNDED, 1)).hasMillis(50);
  }

  @Test
  @DisplayName("no wait is so long that the window could not trip")
  void bounded() {
    Intensity intensity = new Intensity(3, Duration.ofSeconds(5));
    assertThat(millis(4000, 60_000).delay(1, intensity.longestWait(), 0)).hasMillis(1250);
  }

  @Test
  @DisplayName("what cannot be a backoff is refused, with the value")
  void bad() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Backoff.between(Duration.ZERO, Duration.ofSeconds(1)))
        .withMessageContaining("PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Backoff.between(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .withMessageContaining("PT1S")
        .withMessageContaining("PT2S");
    for (double part : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> millis(1, 2).jitter(part))
          .withMessageContaining(Double.toString(part));
    }
  }

  @Test
  @DisplayName("while a restart waits, the child is restarting and the supervisor answers")
  void waits() {
    Supervisor supervisor =
        Supervisor.startLink(
            SupervisorOptions.of(Strategy.ONE_FOR_ONE).intensity(1, Duration.ofMinutes(10)),
            List.of(worker("a").backoff(millis(60_000, 60_000)), worker("b")));
    Pid a = Family.pid(supervisor, "a");
    a.exit(ExitReason.KILL);
    assertThat(Family.state(supervisor, "a")).isEqualTo(State.RESTARTING);
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(2, 1, 0, 2));
    assertThat(supervisor.terminateChild("a")).isTrue();
    assertThat(supervisor.restartChild("a")).isPresent();
  }

  @Test
  @DisplayName("a restart comes after its wait, not before")
  void comes() {
    Supervisor supervisor =
        Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a").backoff(millis(50, 50))));
    Pid a = Family.pid(supervisor, "a");
    long start = Node.self().monotonicTime();
    a.exit(ExitReason.KILL);
    Family.awaitSuccessor(supervisor, "a", a);
    assertThat(Duration.ofNanos(Node.self().monotonicTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(50));
  }

  @Test
  @DisplayName("one that fails for ever uses the restarts up, whatever its backoff says")
  void stillTrips() {
    Self.trapExits(true);
    Supervisor supervisor =
        Supervisor.startLink(
            SupervisorOptions.of(Strategy.ONE_FOR_ONE).intensity(3, Duration.ofMillis(400)),
            List.of(
                ChildSpec.process("p", () -> Self.exit(ExitReason.of("at once")))
                    .backoff(millis(60_000, 60_000))));
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.SHUTDOWN);
  }

  @Test
  @DisplayName("one_for_all with a backoff: the others stop at once, and start after the wait")
  void group() {
    Supervisor supervisor =
        Supervisor.startLink(
            Strategy.ONE_FOR_ALL,
            List.of(worker("a"), worker("b").backoff(millis(50, 50)), worker("c")));
    journal.clear();
    Family.pid(supervisor, "b").exit(ExitReason.KILL);
    assertThat(supervisor.countChildren().active()).isZero();
    assertThat(journal.entries()).containsExactly("stop c", "stop a");
    journal.awaitEntries("stop c", "stop a", "start a", "start b", "start c");
  }

  @Test
  @DisplayName("a group restart by another child starts one that waits, and its wait is forgotten")
  void overtaken() {
    Supervisor supervisor =
        Supervisor.startLink(
            SupervisorOptions.of(Strategy.REST_FOR_ONE).intensity(10, Duration.ofMinutes(10)),
            List.of(worker("a"), worker("b").backoff(millis(500, 500))));
    Family.pid(supervisor, "b").exit(ExitReason.KILL);
    assertThat(Family.state(supervisor, "b")).isEqualTo(State.RESTARTING);
    Pid a = Family.pid(supervisor, "a");
    a.exit(ExitReason.KILL);
    Family.awaitSuccessor(supervisor, "a", a);
    Pid b = Family.pid(supervisor, "b");
    Self.sleep(Duration.ofMillis(550));
    assertThat(Family.pid(supervisor, "b")).isEqualTo(b);
  }

  @Test
  @DisplayName("a dynamic supervisor's child waits as well, and can be terminated meanwhile")
  void dynamic() {
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    Pid brief = supervisor.startChild(worker("a").backoff(millis(20, 20))).orElseThrow();
    brief.exit(ExitReason.KILL);
    await().atMost(Mail.LONG).until(() -> supervisor.countChildren().active() == 1);
    supervisor.terminateChild(supervisor.whichChildren().getFirst().pid().orElseThrow());
    Pid pid = supervisor.startChild(worker("a").backoff(millis(1000, 1000))).orElseThrow();
    pid.exit(ExitReason.KILL);
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(1, 0, 0, 1));
    assertThat(supervisor.terminateChild(pid)).isTrue();
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(0, 0, 0, 0));
  }
}
