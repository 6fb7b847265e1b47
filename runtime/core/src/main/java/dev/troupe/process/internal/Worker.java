package dev.troupe.process.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A virtual thread that runs processes: the one in its slot first, then those of the shared queue.
 */
final class Worker extends Context implements Runnable {
  private static final int SLOT_RUNS_IN_A_ROW = 64;
  private static final VarHandle SLOT;
  private static final VarHandle TURNS;

  static {
    try {
      SLOT = MethodHandles.lookup().findVarHandle(Worker.class, "slot", PooledProcess.class);
      TURNS = MethodHandles.lookup().findVarHandle(Worker.class, "turns", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final RunQueue queue;

  /** Who runs next here; put by this worker, taken by it or by the tick. */
  private volatile @Nullable PooledProcess slot;

  /** Set by the worker before it parks, cleared by who wakes it. */
  private volatile boolean parked;

  /** Set by the tick, cleared by the worker. */
  private volatile boolean yieldAsked;

  /** Counts what it has run; written by the worker, read by the tick. */
  private int turns;

  /** The turns at the last tick; owned by the tick. */
  private int turnsSeen;

  private Worker(Thread thread, Kernel kernel, RunQueue queue) {
    super(thread, kernel);
    this.queue = queue;
  }

  static Worker create(Kernel kernel, RunQueue queue) {
    Start start = new Start();
    Worker worker = new Worker(Thread.ofVirtual().unstarted(start), kernel, queue);
    start.worker = worker;
    return worker;
  }

  /** A thread wants its body before it exists, and a worker its thread. */
  private static final class Start implements Runnable {
    private @Nullable Worker worker;

    @Override
    public void run() {
      if (worker != null) {
        worker.run();
      }
    }
  }

  boolean serves(RunQueue other) {
    return queue == other;
  }

  /** Puts the process into the slot and returns who was there; on this worker's thread. */
  @Nullable PooledProcess exchangeSlot(PooledProcess process) {
    if (slot == null) { // and stays so: the tick only takes
      SLOT.setRelease(this, process);
      return null;
    }
    return (PooledProcess) SLOT.getAndSet(this, process);
  }

  private @Nullable PooledProcess takeSlot() {
    return slot == null ? null : (PooledProcess) SLOT.getAndSet(this, (PooledProcess) null);
  }

  @Override
  void beforeBlocking() {
    PooledProcess next = takeSlot();
    if (next != null) {
      queue.share(next);
    }
  }

  void wake() {
    parked = false;
    unpark();
  }

  /** Whether the process at hand should make way; asked between two messages. */
  boolean shouldYield() {
    return yieldAsked;
  }

  @Override
  public void run() {
    bind();
    boolean searching = true;
    while (true) {
      PooledProcess next = queue.poll();
      if (next != null) {
        if (searching) {
          searching = false;
          queue.endSearch();
        }
        runFrom(next);
      } else if (sleep(searching)) {
        searching = true;
      } else {
        return;
      }
    }
  }

  /** Runs a process, and those that the slot names after it. */
  @SuppressWarnings(
      "ThreadPriorityCheck") // this is a scheduler: it makes way for other virtual threads
  private void runFrom(PooledProcess first) {
    PooledProcess process = first;
    for (int runs = 0; process != null && runs < SLOT_RUNS_IN_A_ROW; runs++) {
      TURNS.setOpaque(this, turns + 1);
      process.run(this);
      if (yieldAsked) {
        beforeBlocking();
        yieldAsked = false;
        Thread.yield();
        return;
      }
      process = takeSlot();
    }
    if (process != null) {
      queue.share(process);
    }
  }

  /** Waits to be called; returns false when there are workers enough without this one. */
  private boolean sleep(boolean searching) {
    parked = true;
    boolean kept = queue.addIdle(this);
    if (searching) {
      queue.endSearch();
    } else {
      queue.lookAgain();
    }
    while (kept && parked) {
      park(NEVER);
    }
    return kept;
  }

  boolean isBusy() {
    return !parked;
  }

  /**
   * Asks a busy worker to let others on, and takes its slot if it has been at one process since the
   * last tick.
   *
   * @return whether it is busy
   */
  boolean tick(List<PooledProcess> stuck) {
    if (!isBusy()) {
      return false;
    }
    yieldAsked = true;
    int now = (int) TURNS.getOpaque(this);
    if (now == turnsSeen) {
      PooledProcess waiting = takeSlot();
      if (waiting != null) {
        stuck.add(waiting);
      }
    }
    turnsSeen = now;
    return true;
  }
}
