package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** What the calling process is to find in its mailbox, and how others are to end. */
final class Expect {
  /** Far longer than anything that is to happen takes. */
  static final Duration LONG = Duration.ofSeconds(20);

  private Expect() {}

  /** The next message, whatever it is. */
  static Object message() {
    return present(Self.<Object>receive(Match::take, LONG), "any message");
  }

  static <T> T message(Class<T> type) {
    return present(Self.receive(type, LONG), type);
  }

  /** Takes a message that equals this one, from anywhere in the mailbox. */
  static void message(Object expected) {
    present(Self.receive(is(expected), LONG), expected);
  }

  static Exit exitOf(Pid pid) {
    return present(Self.receive(isExitOf(pid), LONG), "the exit of " + pid);
  }

  static Down down(MonitorRef monitor) {
    return present(Self.receive(isDownOf(monitor), LONG), "the end of " + monitor);
  }

  /** Waits for the end of a process that lives; its reason. */
  static ExitReason endOf(Pid pid) {
    return down(Self.monitor(pid)).reason();
  }

  /** Runs a process to its end; its reason. */
  static ExitReason endOf(ProcessBody body) {
    return down(Processes.spawnMonitor(body).monitor()).reason();
  }

  static boolean hasExitOf(Pid pid) {
    return Self.receive(isExitOf(pid), Duration.ZERO).isPresent();
  }

  static boolean hasDown(MonitorRef monitor) {
    return Self.receive(isDownOf(monitor), Duration.ZERO).isPresent();
  }

  /** All that is in the mailbox now. */
  static List<Object> mail() {
    List<Object> all = new ArrayList<>();
    Optional<Object> next = Self.receive(Match::take, Duration.ZERO);
    while (next.isPresent()) {
      all.add(next.get());
      next = Self.receive(Match::take, Duration.ZERO);
    }
    return all;
  }

  static void noMail() {
    assertThat(mail()).isEmpty();
  }

  /** Waits until something holds that no message tells of. */
  static void eventually(Callable<Boolean> condition) {
    await()
        .atMost(LONG)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(condition);
  }

  static void status(Pid pid, ProcessInfo.Status status) {
    eventually(() -> Processes.info(pid).stream().anyMatch(info -> info.status() == status));
  }

  private static <T> Function<Object, Match<T>> is(T expected) {
    return message -> message.equals(expected) ? Match.take(expected) : Match.skip();
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
