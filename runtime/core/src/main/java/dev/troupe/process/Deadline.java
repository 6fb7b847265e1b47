package dev.troupe.process;

import dev.troupe.node.Node;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Durations;
import dev.troupe.process.internal.Scope;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One deadline for a piece of work and all the calls it makes, and the calls that their handlers
 * make, and so on: none waits longer, whatever its own timeout is.
 */
public final class Deadline {
  private Deadline() {}

  /**
   * Does the work under a deadline so far off, or under the one in force if that is nearer.
   *
   * @throws IllegalArgumentException if the duration is negative
   */
  public static <T extends @Nullable Object> T within(Duration duration, Supplier<T> work) {
    Objects.requireNonNull(work, "work");
    long nanos = Durations.nanos(Durations.check("duration", duration));
    long mine = Current.process().kernel().timers().deadlineIn(nanos);
    long outer = Scope.current();
    Scope.enter(Scope.earlier(outer, mine));
    try {
      return work.get();
    } finally {
      Scope.enter(outer);
    }
  }

  /** Does the work under a deadline; see {@link #within(Duration, Supplier)}. */
  public static void within(Duration duration, Runnable work) {
    Objects.requireNonNull(work, "work");
    Supplier<Boolean> done =
        () -> {
          work.run();
          return true;
        };
    within(duration, done);
  }

  /** How long the calling process has left; empty if it works under no deadline. */
  public static Optional<Duration> remaining() {
    long deadline = Scope.current();
    return deadline == Scope.NEVER
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(Math.max(0, deadline - Node.self().monotonicTime())));
  }
}
