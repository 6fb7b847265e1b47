package dev.troupe.process.internal;

import dev.troupe.api.Down;
import dev.troupe.process.Match;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a process takes messages out of its mailbox: those it wants, in any place, in its own time.
 */
public final class Reception {
  private Reception() {}

  /**
   * Takes the first message that the function takes, and waits for one until the deadline.
   *
   * @return the function's result, or null if there was none in time
   */
  public static <T> @Nullable T receive(
      LocalProcess self, Function<Object, Match<T>> look, long deadline) {
    if (self.hasPriorityMail()) {
      T urgent = search(self, self.mailbox().start(), true, look).result;
      if (urgent != null) {
        return urgent;
      }
    }
    Envelope seen = self.mailbox().start();
    while (true) {
      Search<T> search = search(self, seen, false, look);
      if (search.result != null || !await(self, search.last, deadline)) {
        return search.result;
      }
      if (self.hasPriorityMail()) {
        return receive(self, look, deadline);
      }
      seen = search.last;
    }
  }

  /** How far a search came, and what it found. */
  private record Search<T>(Envelope last, @Nullable T result) {}

  private static <T> Search<T> search(
      LocalProcess self, Envelope from, boolean urgentOnly, Function<Object, Match<T>> look) {
    Mailbox mailbox = self.mailbox();
    Envelope previous = from;
    for (Envelope at; (at = mailbox.nextWaiting(previous)) != null; previous = at) {
      Object message = at.message();
      if (message == null || (urgentOnly && !at.hasPriority())) {
        continue;
      }
      T result = look.apply(message).resultOrNull();
      if (result != null) {
        if (at.hasPriority()) {
          self.attributes().countPriorityMail(-1);
        }
        mailbox.remove(previous, at);
        return new Search<>(previous, result);
      }
    }
    return new Search<>(previous, null);
  }

  /** Waits until something comes behind the one seen last; returns false if nothing did in time. */
  private static boolean await(LocalProcess self, Envelope last, long deadline) {
    self.checkpoint();
    if (self.mailbox().nextWaiting(last) != null) {
      return true;
    }
    self.beginWaiting();
    try {
      return Waiting.until(
          () -> self.mailbox().nextWaiting(last) != null, self, Current.context(), deadline);
    } finally {
      self.endWaiting();
    }
  }

  /** Drops all messages of that kind that are there now. */
  public static void flush(LocalProcess self, Predicate<Object> unwanted) {
    long now = self.kernel().timers().now();
    Function<Object, Match<Boolean>> look =
        message -> unwanted.test(message) ? Match.take(true) : Match.skip();
    while (receive(self, look, now) != null) {
      // one more may be there
    }
  }

  /** Drops the notice of that monitor; there is one at most. */
  static void flushDown(LocalProcess self, Monitor monitor) {
    Function<Object, Match<Boolean>> look =
        message ->
            message instanceof Down down && down.ref() == monitor ? Match.take(true) : Match.skip();
    receive(self, look, self.kernel().timers().now());
  }
}
