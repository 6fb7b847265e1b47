package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ExitException;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.server.StartException;
import dev.troupe.server.StartOptions;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SupervisorStartTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final Journal journal = new Journal();

  private ChildSpec worker(String id) {
    return Worker.plan(id, journal).spec();
  }

  private ChildSpec failing(String id, ExitReason reason) {
    return Worker.plan(id, journal).init(() -> Self.exit(reason)).spec();
  }

  private static ExitReason failedToStart(Object id, ExitReason reason) {
    return ExitReason.shutdown(new FailedToStartChild(id, reason));
  }

  @Test
  @DisplayName("SU-01 children start in list order, each initialised before the next")
  void order() {
    ChildSpec slow =
        Worker.plan("slow", journal)
            .init(() -> {
              journal.add("slow begins");
              Self.sleep(Duration.ofMillis(20));
            })
            .spec();
    Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a"), slow, worker("b")));
    assertThat(journal.entries())
        .containsExactly("start a", "slow begins", "start slow", "start b");
  }

  @Test
  @DisplayName("SU-02 third child fails: the first two are stopped in reverse, a trapper gets it")
  void thirdFails() {
    Self.trapExits(true);
    List<ChildSpec> specs =
        List.of(worker("a"), worker("b"), failing("c", ExitReason.of("no")), worker("d"));
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Supervisor.startLink(Strategy.ONE_FOR_ONE, specs))
        .extracting(StartException::reason)
        .isEqualTo(failedToStart("c", ExitReason.of("no")));
    assertThat(journal.entries()).containsExactly("start a", "start b", "stop b", "stop a");
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
    Mail.expectNone();
  }

  @RepeatedTest(100)
  @DisplayName("SU-02 third child fails: a parent that does not trap dies with the reason")
  void thirdFailsUntrapped() {
    List<ChildSpec> specs = List.of(worker("a"), worker("b"), failing("c", ExitReason.of("no")));
    ExitReason end = Mail.endOf(() -> Supervisor.startLink(Strategy.ONE_FOR_ONE, specs));
    assertThat(end).isEqualTo(failedToStart("c", ExitReason.of("no")));
    assertThat(journal.entries()).containsExactly("start a", "start b", "stop b", "stop a");
  }

  @Test
  @DisplayName("SU-03 a start function that throws is a failed start, with the exception as cause")
  void raisingStart() {
    Self.trapExits(true);
    IllegalStateException thrown = new IllegalStateException("broken");
    ChildSpec raising =
        ChildSpec.of(
            "raising",
            () -> {
              throw thrown;
            });
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(raising)))
        .withCause(thrown)
        .extracting(StartException::reason)
        .isEqualTo(failedToStart("raising", ExitReason.crash(thrown)));
  }

  @Test
  @DisplayName("SU-03 a start function that exits, or returns nothing, is a failed start")
  void exitingStart() {
    Self.trapExits(true);
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of());
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() ->
            supervisor.startChild(
                ChildSpec.of(
                    "exiting",
                    () -> {
                      throw Self.exit(ExitReason.of("r"));
                    })))
        .extracting(StartException::reason)
        .isEqualTo(ExitReason.of("r"));
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> supervisor.startChild(ChildSpec.of("nobody", SupervisorStartTest::none)))
        .withMessageContaining("nobody")
        .withMessageContaining("start returned null");
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(0, 0, 0, 0));
  }

  @SuppressWarnings("NullAway") // what a careless start function does
  private static Pid none() {
    return null;
  }

  @Test
  @DisplayName("SU-02 the reasons of nested supervisors nest")
  void nestedFailure() {
    Self.trapExits(true);
    ChildSpec inner =
        Supervisor.childSpec(
            "inner", Strategy.ONE_FOR_ONE, List.of(failing("leaf", ExitReason.of("no"))));
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a"), inner)))
        .extracting(StartException::reason)
        .isEqualTo(failedToStart("inner", failedToStart("leaf", ExitReason.of("no"))));
    assertThat(journal.entries()).containsExactly("start a", "stop a");
  }

  @Test
  @DisplayName("SU-07 what a spec is without more")
  void defaults() {
    ChildSpec worker = ChildSpec.of("w", Self::pid);
    assertThat(worker.restart()).isEqualTo(Restart.PERMANENT);
    assertThat(worker.shutdown()).isEqualTo(Shutdown.after(Duration.ofSeconds(5)));
    assertThat(worker.type()).isEqualTo(ChildType.WORKER);
    assertThat(worker.significant()).isFalse();
    ChildSpec supervisor = Supervisor.childSpec("s", Strategy.ONE_FOR_ONE, List.of());
    assertThat(supervisor.shutdown()).isEqualTo(Shutdown.INFINITY);
    assertThat(supervisor.type()).isEqualTo(ChildType.SUPERVISOR);
  }

  @Test
  @DisplayName("SU-09 a bad spec is refused where it is made, with the offending value")
  void badSpecs() {
    ChildSpec spec = ChildSpec.of("w", Self::pid);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spec.shutdown(Duration.ofMillis(-1)))
        .withMessageContaining("shutdown")
        .withMessageContaining("PT-0.001S");
    assertThatNullPointerException()
        .isThrownBy(() -> ChildSpec.of(absent(), Self::pid))
        .withMessage("id");
    assertThatNullPointerException()
        .isThrownBy(() -> ChildSpec.of("w", absent()))
        .withMessage("start");
    assertThatNullPointerException()
        .isThrownBy(() -> spec.restart(absent()))
        .withMessage("restart");
    assertThatNullPointerException().isThrownBy(() -> spec.type(absent())).withMessage("type");
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what null-blind callers pass
  private static <T> T absent() {
    return null;
  }

  @Test
  @DisplayName("SU-09 two children of one id are refused before anything starts")
  void duplicateIds() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a"), worker("a"))))
        .withMessageContaining("two have the id a");
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  @DisplayName("SU-11 bad flags are refused with a message that names them")
  void badFlags() {
    SupervisorOptions options = SupervisorOptions.of(Strategy.ONE_FOR_ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.intensity(-1, Duration.ofSeconds(5)))
        .withMessageContaining("intensity")
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.intensity(3, Duration.ZERO))
        .withMessageContaining("intensity")
        .withMessageContaining("PT0S");
    assertThatNullPointerException()
        .isThrownBy(() -> SupervisorOptions.of(absent()))
        .withMessage("strategy");
    assertThatNullPointerException()
        .isThrownBy(() -> options.autoShutdown(absent()))
        .withMessage("autoShutdown");
  }

  @Test
  @DisplayName("SU-40 a child that ignores its start is kept without a process, unless temporary")
  void ignored() {
    Worker.Plan ignoring = Worker.plan("i", journal).init(Self::ignore);
    ChildSpec temporary = Worker.plan("t", journal).init(Self::ignore).spec();
    Supervisor supervisor =
        Supervisor.startLink(
            Strategy.ONE_FOR_ONE,
            List.of(ignoring.spec(), temporary.restart(Restart.TEMPORARY), worker("a")));
    assertThat(Family.ids(supervisor)).containsExactly("i", "a");
    assertThat(Family.state(supervisor, "i")).isEqualTo(ChildInfo.State.STOPPED);
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(2, 1, 0, 2));
  }

  @Test
  @DisplayName("a supervisor has a name while it lives, and is found by it")
  void named() {
    SupervisorOptions options = SupervisorOptions.of(Strategy.ONE_FOR_ONE).named("sup.named");
    Supervisor supervisor = Supervisor.startLink(options, List.of(worker("a")));
    assertThat(Supervisor.named("sup.named").countChildren().active()).isEqualTo(1);
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Supervisor.startLink(options, List.of(worker("b"))))
        .satisfies(e -> assertThat(e.alreadyStarted()).contains(supervisor.pid()));
    supervisor.stop();
    assertThat(Processes.whereis("sup.named")).isEmpty();
    assertThat(journal.entries()).containsExactly("start a", "stop a");
  }

  @Test
  @DisplayName("a supervisor's constructor may take only so long, then nothing is left of it")
  void startTimeout() {
    Self.trapExits(true);
    ChildSpec slow =
        Worker.plan("slow", journal).traps(false).init(() -> Self.sleep(Mail.LONG)).spec();
    SupervisorOptions options =
        SupervisorOptions.of(Strategy.ONE_FOR_ONE)
            .start(StartOptions.defaults().timeout(Duration.ofMillis(30)));
    assertThatExceptionOfType(ExitException.class)
        .isThrownBy(() -> Supervisor.startLink(options, List.of(slow)))
        .extracting(ExitException::reason)
        .isEqualTo(ExitReason.TIMEOUT);
    InProcess.descendants(Self.pid()).forEach(Mail::endOf);
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
  }
}
