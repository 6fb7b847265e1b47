package dev.troupe.supervisor;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.node.Node;
import dev.troupe.process.Match;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a supervisor that ends stops its children: several at once, each in its own time. All plain
 * messages are taken, whatever they say: nobody will read them any more, and none is in the way of
 * those that matter, however many there are.
 */
final class Farewell {
  private final SupervisorReports reports;
  private final Map<MonitorRef, Child> waiting = new HashMap<>();
  private final Map<Pid, ExitReason> exits = new HashMap<>();

  Farewell(SupervisorReports reports) {
    this.reports = reports;
  }

  /** Stops them at the same time, each as its spec says; they are dead when this returns. */
  void stop(Collection<Child> children) {
    SortedMap<Duration, List<Pid>> patience = new TreeMap<>();
    for (Child child : children) {
      Pid pid = child.process();
      if (pid != null) {
        waiting.put(Self.monitor(pid), child);
        tell(pid, child.spec().shutdown(), patience);
      }
    }
    long start = Node.self().monotonicTime();
    while (!waiting.isEmpty()) {
      Optional<Object> message = next(patience, start);
      if (message.isPresent()) {
        hear(message.get());
      } else {
        Duration over = patience.firstKey();
        patience.getOrDefault(over, List.of()).forEach(pid -> pid.exit(ExitReason.KILL));
        patience.remove(over);
      }
    }
  }

  private static void tell(Pid pid, Shutdown how, SortedMap<Duration, List<Pid>> patience) {
    switch (how) {
      case Shutdown.BrutalKill _ -> pid.exit(ExitReason.KILL);
      case Shutdown.Infinity _ -> pid.exit(ExitReason.SHUTDOWN);
      case Shutdown.After(Duration time) -> {
        pid.exit(ExitReason.SHUTDOWN);
        patience.computeIfAbsent(time, _ -> new ArrayList<>()).add(pid);
      }
    }
  }

  /** The next message; nothing if the first patience is over before it comes. */
  private static Optional<Object> next(SortedMap<Duration, List<Pid>> patience, long start) {
    if (patience.isEmpty()) {
      return Optional.of(Self.receive(Match::take));
    }
    Duration passed = Duration.ofNanos(Node.self().monotonicTime() - start);
    Duration left = patience.firstKey().minus(passed);
    return Self.receive(Match::take, left.isNegative() ? Duration.ZERO : left);
  }

  private void hear(Object message) {
    if (message instanceof Exit(Pid pid, ExitReason reason)) {
      exits.put(pid, reason);
    } else if (message instanceof Down down) {
      Child child = waiting.remove(down.ref());
      if (child != null && down.pid() != null) {
        dead(child, down.pid(), down.reason());
      }
    }
  }

  /** One that was dead before it was monitored has told its reason to its links only. */
  private void dead(Child child, Pid pid, ExitReason told) {
    ExitReason exit = exits.remove(pid);
    ExitReason reason = told instanceof ExitReason.NoProc && exit != null ? exit : told;
    reports.stopped(child.spec(), pid, reason);
  }
}
