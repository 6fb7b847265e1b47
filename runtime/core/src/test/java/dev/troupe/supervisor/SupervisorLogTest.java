package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.server.LogCapture;
import dev.troupe.server.StartException;
import dev.troupe.supervisor.ChildInfo.State;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the log is told of supervisors. */
final class SupervisorLogTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture("dev.troupe.supervisor");
  @RegisterExtension static final LogCapture SERVERS = new LogCapture();
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final Journal journal = new Journal();
  private final AtomicBoolean broken = new AtomicBoolean();

  private ChildSpec worker(String id) {
    return Worker.plan(id, journal).spec();
  }

  private ChildSpec fragile(String id) {
    return Worker.plan(id, journal)
        .init(() -> {
          if (broken.get()) {
            throw new IllegalStateException("broken");
          }
        })
        .spec();
  }

  /** The only report that says that. */
  private static LogCapture.Entry report(String what) {
    await().atMost(Mail.LONG).until(() -> !LOG.about(what).isEmpty());
    assertThat(LOG.about(what)).hasSize(1);
    return LOG.about(what).getFirst();
  }

  @Test
  @DisplayName("LG-07 start_error when a first start fails")
  void firstStart() {
    Self.trapExits(true);
    broken.set(true);
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(
            () -> Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a"), fragile("b"))));
    LogCapture.Entry report = report("start_error");
    assertThat(report.level()).isEqualTo("SEVERE");
    assertThat(report.text()).contains("Supervisor #PID<", "Crash[", "broken", "id=b");
    assertThat(report.cause()).hasMessage("broken");
  }

  @Test
  @DisplayName("LG-07 start_error for each restart that fails, then which restarts were too many")
  void restarts() {
    Self.trapExits(true);
    Supervisor supervisor =
        Supervisor.startLink(
            SupervisorOptions.of(Strategy.ONE_FOR_ONE)
                .named("lg07.restarts")
                .intensity(2, Duration.ofMinutes(1)),
            List.of(fragile("a")));
    broken.set(true);
    Family.pid(supervisor, "a").exit(ExitReason.KILL);
    Mail.exitOf(supervisor.pid());
    LogCapture.Entry report = report("reached_max_restart_intensity");
    assertThat(report.level()).isEqualTo("SEVERE");
    assertThat(report.text())
        .contains("lg07.restarts", "shutdown", "more than 2 restarts in PT1M")
        .containsPattern(
            "a after Killed \\(\\d+ ms before\\), a after Crash\\[.*broken\\] \\(\\d+ ms before\\),"
                + " a after Crash\\[.*broken\\] \\(0 ms before\\)")
        .doesNotContain("\n");
    assertThat(LOG.about("start_error")).hasSize(2);
  }

  @Test
  @DisplayName("LG-07 of very many restarts only the last are named")
  void manyRestarts() {
    Self.trapExits(true);
    Supervisor supervisor =
        Supervisor.startLink(
            SupervisorOptions.of(Strategy.ONE_FOR_ONE).intensity(20, Duration.ofMinutes(1)),
            List.of(fragile("a")));
    broken.set(true);
    Family.pid(supervisor, "a").exit(ExitReason.KILL);
    Mail.exitOf(supervisor.pid());
    assertThat(report("reached_max_restart_intensity").text())
        .contains("more than 20 restarts in PT1M: 11 others, a after");
  }

  @Test
  @DisplayName("LG-07 shutdown_error when a child ends otherwise than told")
  void shutdownError() {
    ChildSpec unruly =
        Worker.plan("u", journal)
            .last(() -> {
              throw Self.exit(ExitReason.of("mine"));
            })
            .spec();
    Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a"), unruly)).stop();
    LogCapture.Entry report = report("shutdown_error");
    assertThat(report.level()).isEqualTo("SEVERE");
    assertThat(report.text()).contains("mine", "id=u");
  }

  static List<Arguments> ends() {
    return List.of(
        arguments(Restart.PERMANENT, ExitReason.SHUTDOWN, false),
        arguments(Restart.PERMANENT, ExitReason.NORMAL, true),
        arguments(Restart.PERMANENT, ExitReason.shutdown("x"), true),
        arguments(Restart.TRANSIENT, ExitReason.NORMAL, false),
        arguments(Restart.TEMPORARY, ExitReason.shutdown("x"), false),
        arguments(Restart.TEMPORARY, ExitReason.of("r"), true));
  }

  @ParameterizedTest
  @MethodSource("ends")
  @DisplayName("SU-56 which ends are told as shutdown_error")
  void shutdownErrors(Restart restart, ExitReason reason, boolean told) {
    ChildSpec spec =
        Worker.plan("child", journal).last(() -> Self.exit(reason)).spec().restart(restart);
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(spec, marker()));
    supervisor.terminateChild("child");
    supervisor.stop();
    report("id=marker");
    assertThat(LOG.about("id=child")).hasSize(told ? 1 : 0);
  }

  /** One whose report comes after those of the others. */
  private ChildSpec marker() {
    return Worker.plan("marker", journal).last(() -> Self.exit(ExitReason.of("mark"))).spec();
  }

  @Test
  @DisplayName("LG-07 a dynamic supervisor tells the same")
  void dynamic() {
    Self.trapExits(true);
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    Pid pid = supervisor.startChild(fragile("f")).orElseThrow();
    supervisor.startChild(marker());
    broken.set(true);
    pid.exit(ExitReason.KILL);
    Mail.exitOf(supervisor.pid());
    assertThat(report("reached_max_restart_intensity").text()).contains("f after Killed");
    assertThat(LOG.about("start_error")).hasSize(3);
    assertThat(report("shutdown_error").text()).contains("id=marker");
  }

  @Test
  @DisplayName("LG-08 progress is told at debug level")
  void progress() throws ReflectiveOperationException {
    LOG.debug(true);
    try {
      Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a")));
      assertThat(report("progress").text())
          .contains("id=a", Family.pid(supervisor, "a").toString());
      assertThat(report("progress").level()).isEqualTo("FINE");
      Worker.crash(Family.pid(supervisor, "a"));
      assertThat(report("child_terminated").text()).contains("id=a", "told to");
    } finally {
      LOG.debug(false);
    }
  }

  @Test
  @DisplayName("LG-08 without debug level, neither progress nor an end in order is told")
  void quiet() {
    Supervisor supervisor =
        Supervisor.startLink(
            Strategy.ONE_FOR_ONE,
            List.of(worker("a"), worker("b").restart(Restart.TRANSIENT), marker()));
    Worker.end(Family.pid(supervisor, "b"), ExitReason.NORMAL);
    Family.awaitState(supervisor, "b", State.STOPPED);
    supervisor.stop();
    report("id=marker");
    assertThat(LOG.entries()).hasSize(1);
  }

  @Test
  @DisplayName("LG-10 an id that cannot be printed harms no supervisor")
  void hostileId() {
    Object hostile =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("not to be printed");
          }
        };
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(worker("a")));
    ChildSpec unruly = marker().id(hostile);
    supervisor.startChild(unruly);
    assertThat(supervisor.terminateChild(hostile)).isTrue();
    assertThat(report("could not be printed").cause()).hasMessage("not to be printed");
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(2, 1, 0, 2));
  }

  @Test
  @DisplayName("what is to be done when it gives up is done before its children stop")
  void onGivingUp() {
    Self.trapExits(true);
    SupervisorOptions options =
        SupervisorOptions.of(Strategy.ONE_FOR_ONE)
            .intensity(0, Duration.ofMinutes(1))
            .onGivingUp(() -> journal.add("first"))
            .onGivingUp(() -> {
              journal.add("second");
              throw new IllegalStateException("alarm broken");
            });
    Supervisor supervisor = Supervisor.startLink(options, List.of(worker("a"), worker("b")));
    journal.clear();
    Family.pid(supervisor, "b").exit(ExitReason.KILL);
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries()).containsExactly("first", "second", "stop a");
    assertThat(report("onGivingUp action failed").cause()).hasMessage("alarm broken");
  }
}
