package dev.troupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Pieces of code that begin at the same moment. */
final class Race {
  private final AtomicInteger missing;

  private Race(int runners) {
    missing = new AtomicInteger(runners);
  }

  /**
   * Runs the first piece in the calling process and each other one in a process of its own; returns
   * when all have ended.
   */
  static void run(ProcessBody mine, ProcessBody... theirs) {
    Race race = new Race(theirs.length + 1);
    List<Monitored<Pid>> others = new ArrayList<>();
    for (ProcessBody body : theirs) {
      others.add(Processes.spawnMonitor(() -> race.runOne(body)));
    }
    try {
      race.runOne(mine);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    for (Monitored<Pid> other : others) {
      assertThat(Expect.down(other.monitor()).reason()).isEqualTo(ExitReason.NORMAL);
    }
  }

  private void runOne(ProcessBody body) throws Exception {
    missing.decrementAndGet();
    while (missing.get() > 0) {
      Waits.giveWay();
    }
    body.run();
  }
}
