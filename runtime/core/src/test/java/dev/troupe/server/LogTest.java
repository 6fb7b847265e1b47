package dev.troupe.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogTest {
  @RegisterExtension static final LogCapture LOG = new LogCapture();

  private static final ExitReason BROKEN = ExitReason.of("broken");

  /** The one report about that process, when it has come. */
  private static LogCapture.Entry report(Pid pid) {
    Soon.until(() -> !LOG.about(pid).isEmpty());
    awaitAllReports();
    assertThat(LOG.about(pid)).hasSize(1);
    return LOG.about(pid).getFirst();
  }

  /** Reports come in order: when this one has come, all earlier ones have. */
  private static void awaitAllReports() {
    ActorClient last = ActorClient.start();
    last.pid().send(List.of("nobody takes this from " + last.pid()));
    Soon.until(() -> !LOG.about("nobody takes this from " + last.pid()).isEmpty());
  }

  private static LogCapture.Entry reportOf(Actor.Work end) throws Exception {
    ActorClient server = ActorClient.start();
    Deaths.after(server, () -> server.tell(end));
    return report(server.pid());
  }

  @Test
  @DisplayName("LG-01 nothing is logged for normal, shutdown and shutdown(x), stopped or exited")
  void quietExits() throws Exception {
    for (ExitReason quiet :
        List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("x"))) {
      for (Actor.Work end : List.<Actor.Work>of(() -> Self.stop(quiet), () -> Self.exit(quiet))) {
        ActorClient server = ActorClient.start();
        assertThat(Deaths.after(server, () -> server.tell(end))).isEqualTo(quiet);
        Failures.ofStart(() -> ActorClient.start(() -> Actor.doing(end)));
      }
      ActorClient.start().ref().stop(quiet);
    }
    awaitAllReports();
    assertThat(LOG.about("terminating")).isEmpty();
    assertThat(LOG.about("did not start")).isEmpty();
  }

  @Test
  @DisplayName("LG-02 a crash: one report with server, reason, stack, last message and its caller")
  void crash() {
    IllegalStateException thrown = new IllegalStateException("no such account");
    ActorClient server = ActorClient.start();
    Failures.ofCall(() ->
        server.ask(() -> {
          throw thrown;
        }));
    LogCapture.Entry report = report(server.pid());
    assertThat(report.level()).isEqualTo("SEVERE");
    assertThat(report.cause()).isSameAs(thrown);
    assertThat(report.text())
        .contains("terminating", "Actor", "no such account", "last message: AskCall[")
        .contains("from " + Self.pid() + " (alive)");
  }

  @Test
  @DisplayName("LG-02 a crash in a cast, an info message and a continuation name that message")
  void crashOfOthers() throws Exception {
    Actor.Work crash =
        () -> {
          throw new IllegalStateException("crashed");
        };
    assertThat(reportOf(crash).text()).contains("last message: TellCast[");
    ActorClient informed = ActorClient.start();
    Deaths.after(informed, () -> informed.pid().send(crash));
    assertThat(report(informed.pid()).text()).contains("last message: " + crash);
    ActorClient continued = ActorClient.start();
    Deaths.after(continued, () -> continued.tell(() -> Self.continueWith(crash)));
    assertThat(report(continued.pid()).text()).contains("last message: " + crash);
  }

  @Test
  @DisplayName("LG-03 the state is printed at debug level only")
  void state() throws Exception {
    assertThat(reportOf(() -> Self.stop(BROKEN)).text()).doesNotContain("state:");
    LOG.debug(true);
    try {
      assertThat(reportOf(() -> Self.stop(BROKEN)).text()).contains("state: Actor[Ended");
    } finally {
      LOG.debug(false);
    }
  }

  @Test
  @DisplayName("LG-03 the report says whether the caller is alive, dead, and its name")
  void client() throws Exception {
    ActorClient server = ActorClient.start();
    Gate gate = new Gate();
    Actor.Question<Boolean> crash =
        () -> {
          gate.pass();
          throw new IllegalStateException("crashed");
        };
    Pid caller =
        Processes.spawn(() -> {
          Self.register("gone");
          server.waiting().ask(crash);
        });
    gate.awaitReached();
    caller.exit(ExitReason.KILL);
    gate.open();
    assertThat(report(server.pid()).text()).contains("gone", "(dead)");
  }

  @Test
  @DisplayName("LG-04 an abnormal stop is logged without a stack")
  void abnormalStop() throws Exception {
    LogCapture.Entry report = reportOf(() -> Self.stop(BROKEN));
    assertThat(report.cause()).isNull();
    assertThat(report.text()).contains("broken");
  }

  @Test
  @DisplayName("LG-02 a start that fails out of order is logged once, with its stack if it has one")
  void failedStart() {
    Failures.ofStart(() ->
        ActorClient.start(
            StartOptions.named("lg-start-1"), () -> Actor.doing(() -> Self.exit(BROKEN))));
    Failures.ofStart(() ->
        ActorClient.start(
            StartOptions.named("lg-start-2"), () -> Actor.doing(() -> Self.stop(BROKEN))));
    awaitAllReports();
    assertThat(LOG.about("lg-start-1"))
        .singleElement()
        .satisfies(report -> assertThat(report.cause()).isNotNull());
    assertThat(LOG.about("lg-start-2"))
        .singleElement()
        .satisfies(report -> assertThat(report.cause()).isNull());
  }

  @Test
  @DisplayName("LG-09 label, name and ancestors appear")
  void labelAndName() throws Exception {
    ActorClient server =
        ActorClient.start(StartOptions.named("lg-09").label("first floor"), Actor::new);
    Deaths.after(server, () -> server.tell(() -> Self.stop(BROKEN)));
    assertThat(report(server.pid()).text())
        .contains("lg-09", "label: first floor", "ancestors: [" + Self.pid() + "]");
  }

  @Test
  @DisplayName("LG-09 no label, no line")
  void noLabel() throws Exception {
    assertThat(reportOf(() -> Self.stop(BROKEN)).text()).doesNotContain("label");
  }

  @Test
  @DisplayName("LG-10 what cannot be printed harms neither the process nor later reports")
  void unprintable() throws Exception {
    for (boolean asError : List.of(false, true)) {
      ActorClient server = ActorClient.start();
      ExitReason reason = ExitReason.of(new Unprintable(asError));
      assertThat(Deaths.after(server, () -> server.tell(() -> Self.stop(reason)))).isSameAs(reason);
      assertThat(reportOf(() -> Self.stop(BROKEN)).text()).contains("broken");
    }
    assertThat(LOG.about("could not be printed")).hasSize(2);
  }

  private record Unprintable(boolean asError) {
    @Override
    public String toString() {
      if (asError) {
        throw new AssertionError("cannot print");
      }
      throw new IllegalStateException("cannot print");
    }
  }

  @Test
  @DisplayName("LG-10 a report that takes for ever to print does not hold up the death")
  void slowReport() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    ActorClient server = ActorClient.start();
    ExitReason slow = ExitReason.of(new Slow(open));
    assertThat(Deaths.after(server, () -> server.tell(() -> Self.stop(slow)))).isEqualTo(slow);
    assertThat(open.getCount()).isEqualTo(1);
    open.countDown();
    assertThat(report(server.pid()).text()).contains("at last");
  }

  private record Slow(CountDownLatch open) {
    @Override
    public String toString() {
      try {
        open.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return "at last";
    }
  }

  @Test
  @DisplayName("a message that no handler takes is logged and dropped")
  void unexpectedMessage() {
    ActorClient server = ActorClient.start();
    server.pid().send(12345);
    assertThat(server.<Boolean>ask(() -> true)).isTrue();
    assertThat(report(server.pid()).text()).contains("12345", "java.lang.Integer");
  }

  @Test
  @DisplayName("a server that an exit signal ends is not logged: that is for who sent it")
  void exitSignal() throws Exception {
    ActorClient server = ActorClient.start();
    Deaths.after(server, () -> server.pid().exit(BROKEN));
    awaitAllReports();
    assertThat(LOG.about(server.pid())).isEmpty();
  }

  @Test
  @DisplayName("GS-91 a crash is logged although the method that runs last exits quietly")
  void crashThenQuietEnd() throws Exception {
    ActorClient server = ActorClient.startEnding(_ -> Self.exit(ExitReason.SHUTDOWN));
    ExitReason end =
        Deaths.after(
            server,
            () ->
                server.tell(() -> {
                  throw new IllegalStateException("the crash");
                }));
    assertThat(end).isEqualTo(ExitReason.SHUTDOWN);
    assertThat(report(server.pid()).text()).contains("the crash");
  }
}
