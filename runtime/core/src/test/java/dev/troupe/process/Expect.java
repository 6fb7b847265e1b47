package dev.troupe.process;

import static org.awaitility.Awaitility.await;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.testing.Mail;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** What tests of processes expect beside {@link Mail}: whole notices, and what no message says. */
final class Expect {
  private Expect() {}

  /** The next message, whatever it is. */
  static Object message() {
    return present(Self.<Object>receive(Match::take, Mail.LONG), "any message");
  }

  static Exit exitOf(Pid pid) {
    return present(Self.receive(isExitOf(pid), Mail.LONG), "the exit of " + pid);
  }

  static Down down(MonitorRef monitor) {
    return present(Self.receive(isDownOf(monitor), Mail.LONG), "the end of " + monitor);
  }

  static boolean hasExitOf(Pid pid) {
    return Self.receive(isExitOf(pid), Duration.ZERO).isPresent();
  }

  static boolean hasDown(MonitorRef monitor) {
    return Self.receive(isDownOf(monitor), Duration.ZERO).isPresent();
  }

  /** Waits until something holds that no message tells of. */
  static void eventually(Callable<Boolean> condition) {
    await()
        .atMost(Mail.LONG)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(condition);
  }

  static void status(Pid pid, ProcessInfo.Status status) {
    eventually(() -> Processes.info(pid).stream().anyMatch(info -> info.status() == status));
  }

  private static Function<Object, Match<Exit>> isExitOf(Pid pid) {
    return message ->
        message instanceof Exit exit && exit.pid().equals(pid) ? Match.take(exit) : Match.skip();
  }

  private static Function<Object, Match<Down>> isDownOf(MonitorRef monitor) {
    return message ->
        message instanceof Down down && down.ref() == monitor ? Match.take(down) : Match.skip();
  }

  private static <T> T present(Optional<T> found, Object what) {
    return found.orElseThrow(() -> new AssertionError("has not come: " + what));
  }
}
