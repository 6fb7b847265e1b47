package dev.troupe.supervisor;

import dev.troupe.api.ExitReason;
import dev.troupe.node.Node;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/** How many restarts a supervisor still takes: those in the period that ends now count. */
final class RestartBudget {
  private static final int SHOWN = 10;

  private final Intensity intensity;
  private final Deque<Restarting> spent = new ArrayDeque<>();

  /** A restart: when, of which child, after which end of it. */
  private record Restarting(long at, Object child, ExitReason reason) {}

  RestartBudget(Intensity intensity) {
    this.intensity = intensity;
  }

  /** Counts one more; returns false if it is one too many. */
  boolean spend(Object child, ExitReason reason) {
    long now = Node.self().monotonicTime();
    while (!spent.isEmpty() && isOver(spent.getFirst(), now)) {
      spent.removeFirst();
    }
    spent.add(new Restarting(now, child, reason));
    return spent.size() <= intensity.restarts();
  }

  private boolean isOver(Restarting restart, long now) {
    return Duration.ofNanos(now - restart.at).compareTo(intensity.period()) > 0;
  }

  /** What used it up, in one line; made by another thread than the supervisor's. */
  String describe() {
    long end = spent.getLast().at;
    int hidden = Math.max(0, spent.size() - SHOWN);
    String shown =
        spent.stream().skip(hidden).map(r -> describe(r, end)).collect(Collectors.joining(", "));
    return "more than " + intensity + ": " + (hidden == 0 ? "" : hidden + " others, ") + shown;
  }

  private static String describe(Restarting restart, long end) {
    Duration ago = Duration.ofNanos(end - restart.at);
    return restart.child + " after " + restart.reason + " (" + ago.toMillis() + " ms before)";
  }
}
