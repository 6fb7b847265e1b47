package dev.troupe.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.MailboxFullException;
import dev.troupe.process.MailboxLimit;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Latch;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Children whose mailbox has a limit. */
@Timeout(60)
final class BoundedChildTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();

  private static final MailboxLimit LIMIT = MailboxLimit.of(2);

  private static Supervisor start() {
    return Supervisor.startLink(
        Strategy.ONE_FOR_ONE, List.of(Worker.plan("a", new Journal()).mailbox(LIMIT).spec()));
  }

  private static void expectRoomForTwo(Pid child) throws InterruptedException {
    assertThat(boundOf(child)).isEqualTo(new ProcessInfo.Bound(2, 0, 0, 0, 0));
    Latch begun = new Latch();
    Latch end = new Latch();
    child.send(
        (ProcessBody)
            () -> {
              begun.open();
              end.await();
            });
    begun.await();
    child.send((ProcessBody) () -> {});
    child.send((ProcessBody) () -> {});
    Assertions.assertThatExceptionOfType(MailboxFullException.class)
        .isThrownBy(() -> child.send("late"));
    end.open();
  }

  private static ProcessInfo.Bound boundOf(Pid pid) {
    return Processes.info(pid).orElseThrow().bound().orElseThrow();
  }

  @Test
  @DisplayName("a child that is restarted has the same limit, and all of its room")
  void restarted() throws Exception {
    Supervisor supervisor = start();
    Pid first = Family.pid(supervisor, "a");
    expectRoomForTwo(first);
    first.exit(ExitReason.KILL);
    expectRoomForTwo(Family.awaitSuccessor(supervisor, "a", first));
  }

  @Test
  @DisplayName("a child that is full is stopped like any other")
  void stopped() throws Exception {
    Supervisor supervisor = start();
    Pid child = Family.pid(supervisor, "a");
    Latch begun = new Latch();
    child.send(
        (ProcessBody)
            () -> {
              begun.open();
              new Latch().await();
            });
    begun.await();
    child.send((ProcessBody) () -> {});
    child.send((ProcessBody) () -> {});
    child.exit(ExitReason.KILL);
    Pid next = Family.awaitSuccessor(supervisor, "a", child);
    supervisor.stop();
    assertThat(next.isAlive()).isFalse();
  }
}
