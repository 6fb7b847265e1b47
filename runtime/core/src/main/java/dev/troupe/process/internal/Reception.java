package dev.troupe.process.internal;

import dev.troupe.process.Match;
import java.util.function.Consumer;
import java.util.function.Function;
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
    Envelope seen = self.mailbox().start();
    while (true) {
      T urgent = self.hasPriorityMail() ? search(self, seen, true, look).result : null;
      if (urgent != null) {
        return urgent;
      }
      Search<T> search = search(self, seen, false, look);
      if (search.result != null || !await(self, search.last, deadline)) {
        return search.result;
      }
      seen = search.last;
    }
  }

  /** How far a search came, and what it found. */
  private record Search<T>(Envelope last, @Nullable T result) {}

  private static <T> Search<T> search(
      LocalProcess self, Envelope from, boolean urgentOnly, Function<Object, Match<T>> look) {
    Mailbox mailbox = self.mailbox();
    mailbox.beginSearch();
    try {
      Envelope previous = from;
      for (Envelope at; (at = mailbox.nextWaiting(previous)) != null; previous = at) {
        T result = urgentOnly && !at.hasPriority() ? null : lookAt(at, look);
        if (result != null && at.claim()) {
          take(self, previous, at);
          return new Search<>(previous, result);
        }
      }
      return new Search<>(previous, null);
    } finally {
      mailbox.endSearch();
    }
  }

  private static <T> @Nullable T lookAt(Envelope envelope, Function<Object, Match<T>> look) {
    Object message = envelope.message();
    return message == null ? null : look.apply(message).resultOrNull();
  }

  private static void take(LocalProcess self, Envelope previous, Envelope found) {
    if (found.hasPriority()) {
      self.attributes().countPriorityMail(-1);
    }
    self.mailbox().remove(previous, found);
  }

  /** Waits until something comes behind the one seen last; returns false if nothing did in time. */
  private static boolean await(LocalProcess self, Envelope last, long deadline) {
    self.checkpoint();
    if (self.mailbox().nextWaiting(last) != null) {
      return true;
    }
    Awaited arrived =
        new Awaited() {
          @Override
          public boolean isDone() {
            return self.mailbox().nextWaiting(last) != null;
          }

          @Override
          public void awaitedBy(Context context) {
            self.beginWaiting(); // anew after each wake
          }
        };
    try {
      return Waiting.until(arrived, self, Current.context(), deadline);
    } finally {
      self.endWaiting();
    }
  }

  /** Looks at all messages that are there now, and leaves them there. */
  public static void look(LocalProcess self, Consumer<Object> each) {
    receive(
        self,
        message -> {
          each.accept(message);
          return Match.<Boolean>skip();
        },
        self.kernel().timers().now());
  }
}
