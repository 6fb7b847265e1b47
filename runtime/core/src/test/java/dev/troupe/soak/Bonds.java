package dev.troupe.soak;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The links and monitors of one process that traps exits, and what it may hear of them: one notice
 * for each, and none for those it has ended. Used by that process alone.
 */
final class Bonds {
  private static final int ENOUGH = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Tally tally;
  private final Set<MonitorRef> monitors = new HashSet<>();
  private final Set<Pid> links = new HashSet<>();

  Bonds(Tally tally) {
    this.tally = tally;
  }

  void monitor(Pid pid) {
    if (monitors.size() < ENOUGH) {
      monitors.add(Self.monitor(pid));
    } else {
      demonitor();
    }
  }

  void demonitor() {
    monitors.stream().findAny().ifPresent(this::end);
  }

  private void end(MonitorRef monitor) {
    Self.demonitorAndFlush(monitor);
    monitors.remove(monitor);
    tally.count("monitors ended");
  }

  /**
   * Once each: a link to one that has just died, and whose Exit is not heard yet, brings another.
   */
  void link(Pid pid) {
    if (links.size() < ENOUGH) {
      if (links.add(pid)) {
        Self.link(pid);
      }
    } else {
      unlink();
    }
  }

  /** What has come before the unlink is heard; nothing may come after it. */
  void unlink() {
    Optional<Pid> some = links.stream().findAny();
    some.ifPresent(Self::unlink);
    hear(Duration.ZERO);
    some.ifPresent(links::remove);
    tally.count("links ended");
  }

  /** Hears all that is there, or what comes first in that time. */
  void hear(Duration patience) {
    Optional<Object> message = Self.receive(Object.class, patience);
    while (message.isPresent()) {
      hear(message.get());
      message = Self.receive(Object.class, Duration.ZERO);
    }
  }

  private void hear(Object message) {
    switch (message) {
      case Down down -> {
        tally.expect(monitors.remove(down.ref()), "a Down that nobody waits for");
        tally.expect(down.pid() != null && !down.pid().isAlive(), "a Down of a live process");
        tally.expectFits(down.reason(), false, "Down");
        tally.count("monitors fired");
      }
      case Exit exit -> {
        tally.expect(links.remove(exit.pid()), "an Exit that nobody waits for");
        tally.expect(!exit.pid().isAlive(), "an Exit of a live process");
        tally.expectFits(exit.reason(), false, "Exit");
        tally.count("links fired");
      }
      default -> tally.violated("an unknown message: " + message);
    }
  }

  /** Everybody else is dead: hears of all whom it is tied to. */
  void hearTheRest() {
    while (!monitors.isEmpty() || !links.isEmpty()) {
      int before = monitors.size() + links.size();
      hear(PATIENCE);
      if (monitors.size() + links.size() == before) {
        tally.violated("never heard of " + monitors + " and " + links);
        return;
      }
    }
  }
}
