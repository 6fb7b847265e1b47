package dev.troupe.process.internal;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The parts of one node: its processes, their names, who runs them, time, and the log. */
public final class Kernel {
  private static final long GRACE = TimeUnit.SECONDS.toNanos(1);

  private final String name;
  private final Timers timers;
  private final ProcessTable table = new ProcessTable();
  private final Names names = new Names();
  private final RunQueue runQueue;
  private final Crew<BareProcess> hosts = new Crew<>(() -> new Host(this));
  private final Reporter reporter;

  private Kernel(String name, Timers timers) {
    this.name = name;
    this.timers = timers;
    this.runQueue = new RunQueue(this);
    this.reporter = new Reporter();
  }

  private static final class Local {
    static final Kernel KERNEL = new Kernel("local", new SystemTimers());
  }

  /** The node that every thread belongs to. */
  public static Kernel local() {
    return Local.KERNEL;
  }

  public String name() {
    return name;
  }

  public Timers timers() {
    return timers;
  }

  /** Chance, as the runtime knows it: nothing else in it draws lots. */
  public RandomGenerator random() {
    return ThreadLocalRandom.current();
  }

  public ProcessTable table() {
    return table;
  }

  public Names names() {
    return names;
  }

  RunQueue runQueue() {
    return runQueue;
  }

  /** Who runs the bare processes. */
  Crew<BareProcess> hosts() {
    return hosts;
  }

  public Reporter reporter() {
    return reporter;
  }

  /** Runs the action when code that was interrupted has had its time to unwind. */
  void afterGrace(Runnable action) {
    timers.schedule(timers.now() + GRACE, () -> Thread.startVirtualThread(action));
  }

  /** Registers under the name; returns who has it already, or null if the process now has it. */
  public @Nullable LocalProcess register(String wanted, LocalProcess process) {
    return names.register(Names.check(wanted), process);
  }
}
