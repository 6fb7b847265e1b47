package dev.troupe.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.process.Self;
import dev.troupe.server.LogCapture;
import dev.troupe.server.ServerRef;
import dev.troupe.testing.InProcess;
import dev.troupe.testing.Mail;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TaskInServerTest {
  @RegisterExtension static final InProcess IN_PROCESS = new InProcess();
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static ServerRef<Fetcher.Message> fetching(
      boolean trapping, boolean handlesDown, Callable<String> work) {
    ServerRef<Fetcher.Message> server = Fetcher.start(trapping, handlesDown);
    server.cast(new Fetcher.Fetch(work));
    return server;
  }

  private static void awaitHeard(ServerRef<Fetcher.Message> server, Object... expected) {
    await().until(() -> Fetcher.heard(server).size() >= expected.length);
    assertThat(Fetcher.heard(server)).containsExactly(expected);
  }

  /** Reports come in order: when the last has come all have. */
  private static void expectNoReport(ServerRef<?> server) {
    server.pid().send("nobody takes this");
    await().until(() -> !LOG.about("nobody takes this").isEmpty());
    assertThat(LOG.about(server.pid())).hasSize(1);
  }

  @Test
  @DisplayName("19 TA-02 in a server the result arrives at its handler, and then the end")
  void both() {
    awaitHeard(fetching(false, true, () -> "page"), "page", ExitReason.NORMAL);
  }

  @Test
  @DisplayName("TA-02 a server that does not care for the end of a task hears no complaint")
  void withoutNoise() {
    for (boolean trapping : List.of(false, true)) {
      ServerRef<Fetcher.Message> server = fetching(trapping, false, () -> "page");
      awaitHeard(server, "page");
      LOG.entries().clear();
      expectNoReport(server);
    }
  }

  @Test
  @DisplayName("TA-07 a failure arrives at the handler of notices, if the server traps exits")
  void failure() {
    ServerRef<Fetcher.Message> server =
        fetching(
            true,
            true,
            () -> {
              throw Self.exit(Tasks.BROKEN);
            });
    awaitHeard(server, Tasks.BROKEN);
    assertThat(server.isAlive()).isTrue();
  }

  @Test
  @DisplayName("TA-07 and ends a server that does not")
  void failureWithoutTrapping() {
    ServerRef<Fetcher.Message> server = Fetcher.start(false, true);
    var end = server.monitor();
    server.cast(new Fetcher.Fetch(Tasks.exiting(Tasks.BROKEN)));
    assertThat(Mail.down(end)).isEqualTo(Tasks.BROKEN);
  }

  @Test
  @DisplayName("TA-02 check says what a message means to a task, and takes the notice with a reply")
  void check() {
    Task<String> task = Task.async(() -> "page");
    Tasks.awaitEnd(task);
    TaskReply<?> reply = Mail.expect(TaskReply.class);
    assertThat(task.check("something else")).isEmpty();
    assertThat(task.check(reply)).contains(new TaskResult.Ok<>("page"));
    Mail.expectNone();
    Self.trapExits(true);
    Task<Object> failed = Task.async(Tasks.exiting(Tasks.BROKEN));
    assertThat(failed.check(Mail.expect(Down.class)))
        .contains(new TaskResult.Exited<>(Tasks.BROKEN));
  }
}
