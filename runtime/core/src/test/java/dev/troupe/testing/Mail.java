package dev.troupe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Match;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the calling process finds in its mailbox. */
public final class Mail {
  /** Far longer than anything that is to happen takes. */
  public static final Duration LONG = Duration.ofSeconds(20);

  private Mail() {}

  /** Takes the first message that equals this one. */
  public static void expect(Object expected) {
    first(expected::equals, expected);
  }

  /** Takes the first message of that type. */
  public static <T> T expect(Class<T> type) {
    return type.cast(first(type::isInstance, type));
  }

  /** Waits for the end of what is monitored; its reason. */
  public static ExitReason down(MonitorRef monitor) {
    Down down = (Down) first(message -> message instanceof Down it && it.ref() == monitor, monitor);
    return down.reason();
  }

  /** Waits for the exit of a linked process; its reason. */
  public static ExitReason exitOf(Pid pid) {
    Exit exit = (Exit) first(message -> message instanceof Exit it && it.pid() == pid, pid);
    return exit.reason();
  }

  /** Waits for the end of a process; its reason. */
  public static ExitReason endOf(Pid pid) {
    return down(Self.monitor(pid));
  }

  /** Runs a process to its end; its reason. */
  public static ExitReason endOf(ProcessBody body) {
    return down(Processes.spawnMonitor(body).monitor());
  }

  private static Object first(Predicate<Object> wanted, Object what) {
    return Self.receive(
            message -> wanted.test(message) ? Match.take(message) : Match.<Object>skip(), LONG)
        .orElseThrow(() -> new AssertionError("has not come: " + what));
  }

  /** Nothing is in the mailbox. */
  public static void expectNone() {
    assertThat(all()).isEmpty();
  }

  /** Takes all that is in the mailbox now. */
  public static List<Object> all() {
    List<Object> all = new ArrayList<>();
    while (Self.receive(message -> take(message, all), Duration.ZERO).isPresent()) {
      // one more may be there
    }
    return all;
  }

  private static Match<Boolean> take(Object message, List<Object> to) {
    return Match.take(to.add(message));
  }
}
