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
  private static final int YIELDS_INSIDE = 8;
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

  /** The turns at the last tick; written by the tick. */
  private int turnsSeen;

  /** How often it was asked to yield; owned by the worker. */
  private int yields;

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
  private void runFrom(PooledProcess first) {
    PooledProcess process = first;
    for (int runs = 0; process != null && runs < SLOT_RUNS_IN_A_ROW; runs++) {
      TURNS.setOpaque(this, turns + 1);
      process.run(this);
      if (yieldAsked) {
        yieldAsked = false;
        makeWay();
        return;
      }
      process = takeSlot();
    }
    if (process != null) {
      queue.share(process);
    }
  }

  /**
   * Lets other virtual threads on. A carrier runs those that its own threads have woken before
   * those that were woken from outside, by a timer say, and workers that wake each other could keep
   * it busy with themselves for ever: so now and then one goes out and comes in again from outside.
   */
  @SuppressWarnings("ThreadPriorityCheck") // this is a scheduler: making way is its trade
  private void makeWay() {
    if (++yields % YIELDS_INSIDE != 0) {
      beforeBlocking();
      Thread.yield();
      return;
    }
    PooledProcess next = takeSlot();
    parked = true;
    queue.runOutside(() -> {
      if (next != null) {
        queue.share(next);
      }
      wake();
    });
    while (parked) {
      park(NEVER);
    }
    queue.keepTicking();
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

  /** Whether it has been called and is not idle again. */
  boolean isBusy() {
    return !parked;
  }

  /** Whether it has run something since the last tick, or has more to run. */
  boolean isActive() {
    return isBusy() && (slot != null || (int) TURNS.getOpaque(this) != turnsSeen);
  }

  /**
   * Asks a busy worker to let others on, and takes its slot if it has been at one process since the
   * last tick.
   *
   * @return whether there is cause to look again
   */
  boolean tick(List<PooledProcess> stuck) {
    if (!isBusy()) {
      return false;
    }
    yieldAsked = true;
    int now = (int) TURNS.getOpaque(this);
    boolean moved = now != turnsSeen;
    turnsSeen = now;
    PooledProcess waiting = moved ? null : takeSlot();
    if (waiting != null) {
      stuck.add(waiting);
    }
    return moved;
  }
}
