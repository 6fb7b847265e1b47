package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.agent.Agent;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Latch;
import dev.troupe.testing.Mail;
import dev.troupe.testing.Silence;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Supervisors of very many children. */
final class ManyChildrenTest {
  @RegisterExtension static final Silence SILENCE = new Silence();
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final int MANY = 30_000;

  private static ChildSpec idle(Object id) {
    return Agent.childSpec(() -> id).id(id);
  }

  @Test
  @DisplayName("a supervisor starts many children in order, finds each, and stops them")
  void list() {
    Supervisor supervisor =
        Supervisor.startLink(
            Strategy.ONE_FOR_ONE,
            IntStream.range(0, MANY).mapToObj(ManyChildrenTest::idle).toList());
    assertThat(supervisor.countChildren()).isEqualTo(new ChildCount(MANY, MANY, 0, MANY));
    for (int id = 0; id < MANY; id += 2) {
      assertThat(supervisor.terminateChild(id)).isTrue();
      supervisor.deleteChild(id);
    }
    assertThat(supervisor.countChildren().active()).isEqualTo(MANY / 2);
    supervisor.stop();
    assertThat(InProcess.descendants(supervisor.pid())).isEmpty();
  }

  @Test
  @DisplayName("a supervisor whose children all die at once gives up, and does not search for each")
  void allDie() throws InterruptedException {
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of());
    allDie(
        supervisor.pid(),
        supervisor::startChild,
        IntStream.range(0, MANY).mapToObj(ManyChildrenTest::idle).toList());
  }

  @Test
  @DisplayName("a dynamic supervisor whose children all die at once gives up as fast")
  void allDynamicDie() throws InterruptedException {
    DynamicSupervisor supervisor = DynamicSupervisor.startLink();
    allDie(supervisor.pid(), supervisor::startChild, Collections.nCopies(MANY, idle("same")));
  }

  /** While the supervisor is busy with a slow start, so that it hears of all at once. */
  private static void allDie(
      Pid supervisor, Function<ChildSpec, Optional<Pid>> start, List<ChildSpec> specs)
      throws InterruptedException {
    Self.trapExits(true);
    List<Pid> children = specs.stream().map(spec -> start.apply(spec).orElseThrow()).toList();
    Latch starting = new Latch();
    Latch started = new Latch();
    ChildSpec slow =
        Worker.plan("slow", new Journal())
            .init(() -> {
              starting.open();
              started.await();
            })
            .spec();
    Processes.spawn(() -> assertThat(start.apply(slow)).isPresent());
    starting.await();
    children.forEach(pid -> pid.exit(ExitReason.KILL));
    started.open();
    assertThat(Mail.exitOf(supervisor)).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(InProcess.descendants(supervisor)).isEmpty();
  }
}
