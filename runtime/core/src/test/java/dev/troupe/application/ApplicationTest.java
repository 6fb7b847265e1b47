package dev.troupe.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.troupe.api.ExitReason;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.server.StartException;
import dev.troupe.supervisor.AutoShutdown;
import dev.troupe.supervisor.ChildCount;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.FailedToStartChild;
import dev.troupe.supervisor.Restart;
import dev.troupe.supervisor.Strategy;
import dev.troupe.supervisor.Supervisor;
import dev.troupe.supervisor.SupervisorOptions;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ApplicationTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final List<String> journal = new CopyOnWriteArrayList<>();

  private ChildSpec service(String id) {
    return ChildSpec.service(
        id,
        () -> {
          journal.add("start " + id);
          return () -> journal.add("stop " + id);
        });
  }

  private static ChildSpec failing(Object id, RuntimeException cause) {
    return ChildSpec.of(
        id,
        () -> {
          throw cause;
        });
  }

  @Test
  @DisplayName("a program starts in order, and stops in the reverse")
  void startAndStop() {
    Application application =
        Application.start(Strategy.ONE_FOR_ONE, List.of(service("a"), service("b")));
    assertThat(application.supervisor().countChildren()).isEqualTo(new ChildCount(2, 2, 0, 2));
    application.stop();
    assertThat(journal).containsExactly("start a", "start b", "stop b", "stop a");
    assertThat(application.await()).isEqualTo(ExitReason.SHUTDOWN);
    application.stop();
  }

  @Test
  @DisplayName("a child that fails ends the start with the nested reason, and nothing is left")
  void failingChild() {
    IllegalStateException cause = new IllegalStateException("port in use");
    ChildSpec nested =
        Supervisor.childSpec(
            "web", Strategy.ONE_FOR_ONE, List.of(service("b"), failing("listener", cause)));
    long before = Processes.list().size();
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> Application.start(Strategy.ONE_FOR_ONE, List.of(service("a"), nested)))
        .withCause(cause)
        .extracting(StartException::reason)
        .isEqualTo(
            ExitReason.shutdown(
                new FailedToStartChild(
                    "web",
                    ExitReason.shutdown(
                        new FailedToStartChild("listener", ExitReason.crash(cause))))));
    assertThat(journal).containsExactly("start a", "start b", "stop b", "stop a");
    assertThat(Processes.list()).hasSizeLessThanOrEqualTo((int) before + 1);
    Mail.expectNone();
  }

  @Test
  @DisplayName("children that cannot be are refused in the caller, before anything runs")
  void badChildren() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Application.start(Strategy.ONE_FOR_ONE, List.of(service("a"), service("a"))))
        .withMessageContaining("two have the id a");
    assertThat(journal).isEmpty();
  }

  @Test
  @DisplayName("a program outlives who has started it")
  void outlives() {
    List<Application> started = new CopyOnWriteArrayList<>();
    Mail.endOf(() -> started.add(Application.start(Strategy.ONE_FOR_ONE, List.of(service("a")))));
    Application application = started.getFirst();
    assertThat(application.supervisor().countChildren().active()).isEqualTo(1);
    application.stop();
  }

  @Test
  @DisplayName("a program whose significant child has ended ends in order")
  void finishes() {
    ChildSpec last =
        ChildSpec.process("last", () -> Self.receive(String.class))
            .restart(Restart.TEMPORARY)
            .significant(true);
    Application application =
        Application.start(
            SupervisorOptions.of(Strategy.ONE_FOR_ONE).autoShutdown(AutoShutdown.ANY_SIGNIFICANT),
            List.of(service("a"), last));
    application.supervisor().whichChildren().getLast().pid().orElseThrow().send("end");
    assertThat(application.await()).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal).containsExactly("start a", "stop a");
  }
}
