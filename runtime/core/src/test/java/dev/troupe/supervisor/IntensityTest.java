package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.supervisor.ChildException.Problem;
import dev.troupe.supervisor.ChildInfo.State;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IntensityTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final Duration LONG = Duration.ofMinutes(10);

  private final Journal journal = new Journal();
  private final AtomicBoolean broken = new AtomicBoolean();

  private ChildSpec worker(String id) {
    return Worker.plan(id, journal).spec();
  }

  /** One that does not start while {@link #broken} is set. */
  private ChildSpec fragile(String id) {
    return Worker.plan(id, journal)
        .init(() -> {
          if (broken.get()) {
            journal.add("fail " + id);
            Self.sleep(Duration.ofMillis(1));
            throw new IllegalStateException("broken");
          }
        })
        .spec();
  }

  private static SupervisorOptions options(Strategy strategy, int restarts) {
    return SupervisorOptions.of(strategy).intensity(restarts, LONG);
  }

  private static void kill(Supervisor supervisor, Object id) {
    Pid pid = Family.pid(supervisor, id);
    pid.exit(ExitReason.KILL);
  }

  private static ExitReason endOf(Supervisor supervisor) {
    return Mail.exitOf(supervisor.pid());
  }

  @Test
  @DisplayName("SU-28 m restarts are tolerated, one more ends the supervisor with shutdown")
  void budget() {
    Self.trapExits(true);
    Supervisor supervisor =
        Supervisor.startLink(
            options(Strategy.ONE_FOR_ONE, 3), List.of(worker("a"), worker("b"), worker("c")));
    for (int i = 0; i < 3; i++) {
      kill(supervisor, "b");
      assertThat(supervisor.countChildren().active()).isEqualTo(3);
    }
    journal.clear();
    Family.pid(supervisor, "b").exit(ExitReason.KILL);
    assertThat(endOf(supervisor)).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries()).containsExactly("stop c", "stop a");
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
  }

  @Test
  @DisplayName("SU-28 with no restarts the first failure ends the supervisor")
  void noBudget() {
    Self.trapExits(true);
    Supervisor supervisor =
        Supervisor.startLink(options(Strategy.ONE_FOR_ONE, 0), List.of(worker("a"), worker("b")));
    kill(supervisor, "a");
    assertThat(endOf(supervisor)).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries()).containsExactly("start a", "start b", "stop b");
  }

  @Test
  @DisplayName("SU-28 without more, three restarts are tolerated")
  void defaults() {
    Self.trapExits(true);
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a")));
    for (int i = 0; i < 4; i++) {
      kill(supervisor, "a");
    }
    assertThat(endOf(supervisor)).isEqualTo(ExitReason.SHUTDOWN);
  }

  @Test
  @DisplayName("SU-29 the window slides: failures further apart than the period never trip it")
  void window() {
    Supervisor supervisor =
        Supervisor.startLink(
            SupervisorOptions.of(Strategy.ONE_FOR_ONE).intensity(1, Duration.ofMillis(20)),
            List.of(worker("a")));
    for (int i = 0; i < 10; i++) {
      kill(supervisor, "a");
      assertThat(supervisor.countChildren().active()).isEqualTo(1);
      Self.sleep(Duration.ofMillis(21));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Strategy.class,
      names = {"ONE_FOR_ALL", "REST_FOR_ONE"})
  @DisplayName("SU-31 one failure costs one restart, however many siblings are restarted with it")
  void groupsCostOne(Strategy strategy) {
    Self.trapExits(true);
    Supervisor supervisor =
        Supervisor.startLink(options(strategy, 2), List.of(worker("a"), worker("b"), worker("c")));
    for (int i = 0; i < 2; i++) {
      kill(supervisor, "a");
      assertThat(supervisor.countChildren().active()).isEqualTo(3);
    }
    kill(supervisor, "a");
    assertThat(endOf(supervisor)).isEqualTo(ExitReason.SHUTDOWN);
  }

  @Test
  @DisplayName("SU-32 a restart that fails is retried, each attempt costs one")
  void retries() {
    Self.trapExits(true);
    Supervisor supervisor =
        Supervisor.startLink(options(Strategy.ONE_FOR_ONE, 5), List.of(fragile("a")));
    broken.set(true);
    journal.clear();
    kill(supervisor, "a");
    assertThat(endOf(supervisor)).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries()).hasSize(5).containsOnly("fail a");
  }

  @Test
  @DisplayName("SU-32 the supervisor answers while a restart is being retried, until it succeeds")
  void answersBetweenRetries() {
    Supervisor supervisor =
        Supervisor.startLink(
            options(Strategy.ONE_FOR_ONE, Integer.MAX_VALUE), List.of(fragile("a"), worker("b")));
    broken.set(true);
    kill(supervisor, "a");
    for (int i = 0; i < 20; i++) {
      assertThat(Family.state(supervisor, "a")).isEqualTo(State.RESTARTING);
      assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(2, 1, 0, 2));
    }
    broken.set(false);
    Family.awaitState(supervisor, "a", State.RUNNING);
  }

  @Test
  @DisplayName("SU-33 what can be done to a child while its restart is being retried")
  void whileRetrying() {
    Supervisor supervisor =
        Supervisor.startLink(
            options(Strategy.ONE_FOR_ONE, Integer.MAX_VALUE), List.of(fragile("a")));
    broken.set(true);
    kill(supervisor, "a");
    assertThat(Family.state(supervisor, "a")).isEqualTo(State.RESTARTING);
    assertProblem(() -> supervisor.startChild(worker("a")), Problem.ALREADY_PRESENT);
    assertProblem(() -> supervisor.restartChild("a"), Problem.RESTARTING);
    assertProblem(() -> supervisor.deleteChild("a"), Problem.RESTARTING);

    assertThat(supervisor.terminateChild("a")).isTrue();
    int attempts = journal.entries().size();
    assertThat(Family.state(supervisor, "a")).isEqualTo(State.STOPPED);
    broken.set(false);
    assertThat(Family.state(supervisor, "a")).isEqualTo(State.STOPPED);
    assertThat(journal.entries()).hasSize(attempts);
    assertThat(supervisor.restartChild("a")).isPresent();
  }

  private static void assertProblem(ThrowingCallable call, Problem problem) {
    assertThatExceptionOfType(ChildException.class)
        .isThrownBy(call)
        .withMessageContaining("child a")
        .extracting(ChildException::problem)
        .isEqualTo(problem);
  }

  @Test
  @DisplayName("SU-35 rest_for_one: while one behind is retried, those before it keep running")
  void restForOneRetry() {
    Supervisor supervisor =
        Supervisor.startLink(
            options(Strategy.REST_FOR_ONE, Integer.MAX_VALUE),
            List.of(worker("a"), worker("b"), fragile("c"), worker("d")));
    Pid a = Family.pid(supervisor, "a");
    broken.set(true);
    kill(supervisor, "b");
    Family.awaitState(supervisor, "c", State.RESTARTING);
    Pid b = Family.pid(supervisor, "b");
    for (int i = 0; i < 10; i++) {
      assertThat(Family.state(supervisor, "d")).isEqualTo(State.STOPPED);
      assertThat(Family.pid(supervisor, "b")).isEqualTo(b);
    }
    broken.set(false);
    Family.awaitState(supervisor, "d", State.RUNNING);
    assertThat(Family.pid(supervisor, "b")).isEqualTo(b);
    assertThat(Family.pid(supervisor, "a")).isEqualTo(a);
    assertThat(supervisor.countChildren().active()).isEqualTo(4);
  }

  @Test
  @DisplayName("SU-35 one_for_all: a retry stops what had started and starts all again")
  void oneForAllRetry() {
    Supervisor supervisor =
        Supervisor.startLink(
            options(Strategy.ONE_FOR_ALL, Integer.MAX_VALUE),
            List.of(worker("a"), fragile("b"), worker("c")));
    broken.set(true);
    journal.clear();
    kill(supervisor, "c");
    await().atMost(Mail.LONG).until(() -> journal.entries().size() >= 8);
    assertThat(journal.entries().subList(0, 8))
        .containsExactly(
            "stop b", "stop a", "start a", "fail b", "stop a", "start a", "fail b", "stop a");
    broken.set(false);
    Family.awaitState(supervisor, "c", State.RUNNING);
  }

  @Test
  @DisplayName("SU-37 a supervisor that gave up is restarted as a permanent child")
  void escalationPermanent() {
    Supervisor outer =
        Supervisor.startLink(options(Strategy.ONE_FOR_ONE, 5), List.of(inner(Restart.PERMANENT)));
    Pid first = Family.pid(outer, "inner");
    kill(Supervisor.named("su37"), "a");
    Family.awaitSuccessor(outer, "inner", first);
  }

  @Test
  @DisplayName("SU-37 a supervisor that gave up is not restarted as a transient child")
  void escalationTransient() {
    Supervisor outer =
        Supervisor.startLink(options(Strategy.ONE_FOR_ONE, 5), List.of(inner(Restart.TRANSIENT)));
    kill(Supervisor.named("su37"), "a");
    Family.awaitState(outer, "inner", State.STOPPED);
  }

  private ChildSpec inner(Restart restart) {
    return Supervisor.childSpec(
            "inner", options(Strategy.ONE_FOR_ONE, 0).named("su37"), List.of(worker("a")))
        .restart(restart);
  }
}
