package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.troupe.agent.Agent;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.server.StartException;
import dev.troupe.server.StartOptions;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Latch;
import dev.troupe.testing.Mail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be a child. */
final class ChildKindsTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private final Journal journal = new Journal();

  private static Supervisor supervisor(ChildSpec spec) {
    return Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of(spec));
  }

  private final class Pool implements AutoCloseable {
    Pool() {
      journal.add("open");
    }

    @Override
    public void close() {
      journal.add("close");
    }
  }

  @Test
  @DisplayName("a bare process is a child: it is restarted, and dies with shutdown")
  void bareProcess() {
    Supervisor supervisor =
        supervisor(
            ChildSpec.process(
                "bare",
                () -> {
                  journal.add("runs");
                  Self.receive(String.class);
                }));
    Pid first = Family.pid(supervisor, "bare");
    first.send("end");
    Pid second = Family.awaitSuccessor(supervisor, "bare", first);
    MonitorRef end = Self.monitor(second);
    supervisor.stop();
    assertThat(Mail.down(end)).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(journal.entries()).containsExactly("runs", "runs");
  }

  @Test
  @DisplayName("an agent is a child")
  void agent() {
    Supervisor supervisor =
        supervisor(Agent.childSpec(StartOptions.named("kinds.agent"), () -> List.of(1, 2)));
    Agent<List<Integer>> agent = Agent.named("kinds.agent");
    assertThat(agent.<List<Integer>>get(list -> list)).containsExactly(1, 2);
    assertThat(supervisor.countChildren().workers()).isEqualTo(1);
  }

  @Test
  @DisplayName("a service is opened when it starts and closed when it stops")
  void service() {
    Supervisor supervisor = supervisor(ChildSpec.service("pool", Pool::new));
    assertThat(journal.entries()).containsExactly("open");
    supervisor.stop();
    assertThat(journal.entries()).containsExactly("open", "close");
  }

  @Test
  @DisplayName("a service is closed when its supervisor is killed")
  void serviceOfKilled() {
    Self.trapExits(true);
    Supervisor supervisor = supervisor(ChildSpec.service("pool", Pool::new));
    supervisor.pid().exit(ExitReason.KILL);
    journal.awaitEntries("open", "close");
  }

  @Test
  @DisplayName("a service that cannot be opened is a failed start")
  void failingService() {
    Self.trapExits(true);
    UncheckedIOException cause = new UncheckedIOException(new IOException("port in use"));
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() ->
            supervisor(
                ChildSpec.service(
                    "pool",
                    () -> {
                      throw cause;
                    })))
        .withCause(cause)
        .extracting(StartException::reason)
        .isEqualTo(ExitReason.shutdown(new FailedToStartChild("pool", ExitReason.crash(cause))));
  }

  @Test
  @DisplayName("a service whose process is killed while it opens is closed all the same")
  void serviceKilledWhileOpening() throws InterruptedException {
    Latch opening = new Latch();
    Latch killed = new Latch();
    Supervisor supervisor = Supervisor.startLink(Strategy.ONE_FOR_ONE, List.of());
    Supplier<AutoCloseable> slow =
        () -> {
          opening.open();
          awaitStubbornly(killed);
          return new Pool();
        };
    Processes.spawn(() -> supervisor.startChild(ChildSpec.service("pool", slow)));
    opening.await();
    supervisor.stop();
    killed.open();
    journal.awaitEntries("open", "close");
  }

  /** What code does that takes no notice of an interrupt. */
  private static void awaitStubbornly(Latch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // and waits on
      }
    }
  }

  @Test
  @DisplayName("a start function that users write may say that it is not to run")
  void ignoring() {
    ChildSpec off =
        ChildSpec.of(
            "off",
            () -> {
              throw StartException.ignored("the feature is off");
            });
    assertThat(supervisor(off).countChildren()).isEqualTo(new ChildCount(1, 0, 0, 1));
  }

  @Test
  @DisplayName("supervisors of both kinds are children, to any depth")
  void deep() {
    ChildSpec tree = Worker.plan("leaf", journal).spec();
    for (int i = 0; i < 10; i++) {
      tree = Supervisor.childSpec("level" + i, Strategy.ONE_FOR_ALL, List.of(tree));
    }
    Supervisor supervisor = supervisor(tree);
    assertThat(journal.entries()).containsExactly("start leaf");
    supervisor.stop();
    assertThat(journal.entries()).containsExactly("start leaf", "stop leaf");
    assertThat(InProcess.descendants(Self.pid())).isEmpty();
  }
}
