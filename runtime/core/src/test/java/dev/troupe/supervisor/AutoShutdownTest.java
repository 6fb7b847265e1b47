package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.supervisor.ChildInfo.State;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AutoShutdownTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final Journal journal = new Journal();

  private ChildSpec significant(String id, Restart restart) {
    return Worker.plan(id, journal).spec().restart(restart).significant(true);
  }

  private ChildSpec plain(String id) {
    return Worker.plan(id, journal).spec().restart(Restart.TEMPORARY);
  }

  private static SupervisorOptions options(AutoShutdown mode) {
    return SupervisorOptions.of(Strategy.ONE_FOR_ONE).autoShutdown(mode);
  }

  private static Supervisor supervisor(AutoShutdown mode, ChildSpec... specs) {
    Self.trapExits(true);
    return Supervisor.startLink(options(mode), List.of(specs));
  }

  private static void end(Supervisor supervisor, Object id, ExitReason reason) {
    Worker.end(Family.pid(supervisor, id), reason);
  }

  @Test
  @DisplayName("SU-74 significant where nobody is, or permanent, is refused")
  void badCombinations() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> supervisor(AutoShutdown.NEVER, significant("a", Restart.TRANSIENT)))
        .withMessageContaining("id=a")
        .withMessageContaining("significant")
        .withMessageContaining("autoShutdown");
    ChildSpec permanent = significant("p", Restart.PERMANENT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> supervisor(AutoShutdown.ANY_SIGNIFICANT, permanent))
        .withMessageContaining("id=p")
        .withMessageContaining("PERMANENT");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Supervisor.childSpec(
                "inner", options(AutoShutdown.ALL_SIGNIFICANT), List.of(permanent)));
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  @DisplayName("SU-74 a running supervisor refuses it too, and goes on")
  void badCombinationLater() {
    Supervisor supervisor = supervisor(AutoShutdown.NEVER, plain("a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> supervisor.startChild(significant("b", Restart.TRANSIENT)))
        .withMessageContaining("id=b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> supervisor.startChild(significant("b", Restart.PERMANENT)));
    assertThat(supervisor.countChildren().active()).isEqualTo(1);
  }

  @Test
  @DisplayName("SU-76 a transient significant child that crashes is restarted and ends nothing")
  void crashIsNoEnd() {
    Supervisor supervisor =
        supervisor(AutoShutdown.ANY_SIGNIFICANT, significant("a", Restart.TRANSIENT), plain("b"));
    Pid first = Family.pid(supervisor, "a");
    first.exit(ExitReason.KILL);
    Family.awaitSuccessor(supervisor, "a", first);
    end(supervisor, "a", ExitReason.NORMAL);
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries()).last().isEqualTo("stop b");
  }

  @Test
  @DisplayName("SU-77 any_significant: a temporary one ends it by any end, a plain one by none")
  void any() {
    Supervisor supervisor =
        supervisor(
            AutoShutdown.ANY_SIGNIFICANT,
            plain("p"),
            significant("a", Restart.TEMPORARY),
            significant("b", Restart.TEMPORARY));
    end(supervisor, "p", ExitReason.NORMAL);
    await().atMost(Mail.LONG).until(() -> supervisor.countChildren().specs() == 2);
    end(supervisor, "a", ExitReason.of("crash"));
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
  }

  @Test
  @DisplayName("SU-78 all_significant: only the end of the last running one ends it")
  void all() {
    Supervisor supervisor =
        supervisor(
            AutoShutdown.ALL_SIGNIFICANT,
            significant("a", Restart.TRANSIENT),
            plain("p"),
            significant("b", Restart.TEMPORARY),
            significant("c", Restart.TEMPORARY));
    end(supervisor, "b", ExitReason.NORMAL);
    end(supervisor, "p", ExitReason.NORMAL);
    await().atMost(Mail.LONG).until(() -> supervisor.countChildren().specs() == 2);
    end(supervisor, "a", ExitReason.SHUTDOWN);
    Family.awaitState(supervisor, "a", State.STOPPED);
    end(supervisor, "c", ExitReason.NORMAL);
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.SHUTDOWN);
  }

  @Test
  @DisplayName("SU-78 a significant child that is terminated does not end its supervisor")
  void terminated() {
    Supervisor supervisor =
        supervisor(
            AutoShutdown.ALL_SIGNIFICANT,
            significant("a", Restart.TRANSIENT),
            significant("b", Restart.TRANSIENT));
    supervisor.terminateChild("a");
    assertThat(supervisor.countChildren().active()).isEqualTo(1);
    end(supervisor, "b", ExitReason.NORMAL);
    assertThat(Mail.exitOf(supervisor.pid())).isEqualTo(ExitReason.SHUTDOWN);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("SU-79 a supervisor that shuts down by itself ends its parent if it is significant")
  void escalation(boolean significant) {
    ChildSpec inner =
        Supervisor.childSpec(
                "inner",
                options(AutoShutdown.ANY_SIGNIFICANT).named("su79"),
                List.of(significant("leaf", Restart.TEMPORARY)))
            .restart(Restart.TRANSIENT)
            .significant(significant);
    Supervisor outer = supervisor(AutoShutdown.ANY_SIGNIFICANT, plain("a"), inner);
    end(Supervisor.named("su79"), "leaf", ExitReason.NORMAL);
    if (significant) {
      assertThat(Mail.exitOf(outer.pid())).isEqualTo(ExitReason.SHUTDOWN);
    } else {
      Family.awaitState(outer, "inner", State.STOPPED);
      assertThat(outer.ref().isAlive()).isTrue();
    }
  }
}
