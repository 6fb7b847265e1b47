package dev.troupe.task;

import static dev.troupe.task.Tasks.pid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Self;
import dev.troupe.server.LogCapture;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TaskLogTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  /** Work that can be told from other work in a report, and fails. */
  private record Failing(String name) implements Callable<Object>, ProcessBody {
    @Override
    public Object call() {
      throw new IllegalStateException(name);
    }

    @Override
    public void run() {
      call();
    }
  }

  /** Reports come in order: when the last has come all have. */
  private static void awaitAllReports() {
    Pid last = Task.start(new Failing("the last"));
    await().until(() -> !LOG.about(last).isEmpty());
  }

  private static LogCapture.Entry theReportOf(Pid task) {
    awaitAllReports();
    List<LogCapture.Entry> reports =
        LOG.about(task).stream().filter(it -> it.text().contains("terminating")).toList();
    assertThat(reports).hasSize(1);
    return reports.getFirst();
  }

  @Test
  @DisplayName("LG-05 a task that crashes: one report, with starter, work, callers and the stack")
  void crash() {
    Self.trapExits(true);
    Task<Object> task = Task.async(new Failing("no luck"));
    Mail.exitOf(pid(task));
    LogCapture.Entry report = theReportOf(pid(task));
    assertThat(report.text())
        .contains("task of " + Self.pid(), "Failing[name=no luck]", "callers: [" + Self.pid());
    assertThat(report.cause()).isInstanceOf(IllegalStateException.class).hasMessage("no luck");
    assertThat(report.level()).isEqualTo("SEVERE");
  }

  @Test
  @DisplayName("LG-05 a supervised task: the starter is who wanted it, not the supervisor")
  void supervised() {
    TaskSupervisor supervisor = TaskSupervisor.startLink();
    Task<Object> task = supervisor.asyncNoLink(new Failing("no luck"));
    task.yield();
    assertThat(theReportOf(pid(task)).text())
        .contains("task of " + Self.pid(), "Failing[name=no luck]")
        .contains("ancestors: [" + supervisor.ref().pid());
    Pid child = supervisor.startChild(new Failing("no luck either"));
    assertThat(theReportOf(child).text()).contains("Failing[name=no luck either]");
  }

  @Test
  @DisplayName(
      "LG-05 a task of a stream says on what it has worked; start and startLink report too")
  void others() {
    Self.trapExits(true);
    Function<Object, Object> fails = input -> new Failing(input + "!").call();
    assertThat(Task.asyncStream(List.<Object>of("input"), fails).count()).isEqualTo(1);
    Pid linked = Task.startLink(new Failing("linked"));
    Mail.exitOf(linked);
    theReportOf(linked);
    assertThat(LOG.about("(input)")).hasSize(1);
  }

  @Test
  @DisplayName("LG-01 LG-05 a task that ends quietly, or is ended by another, reports nothing")
  void quiet() {
    Self.trapExits(true);
    for (ExitReason reason :
        List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("x"))) {
      Mail.exitOf(pid(Task.async(Tasks.exiting(reason))));
    }
    Task<Object> killed = Task.async(Tasks::never);
    killed.shutdown();
    Task<Object> broken = Task.async(Tasks::never);
    pid(broken).exit(Tasks.BROKEN);
    Mail.exitOf(pid(broken));
    awaitAllReports();
    assertThat(LOG.about("terminating"))
        .allSatisfy(report -> assertThat(report.text()).contains("the last"));
  }
}
