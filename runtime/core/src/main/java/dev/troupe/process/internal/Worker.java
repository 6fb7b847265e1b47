package dev.troupe.process.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A virtual thread that runs processes, and after each one the one in its slot. */
abstract class Worker extends Context {
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

  /** The turns at the last tick; written by the tick. */
  private int turnsSeen;

  Worker(Start start, RunQueue queue) {
    super(thread(start), queue.kernel());
    this.queue = queue;
  }

  /** A thread wants its body before it exists, and a worker its thread. */
  static final class Start implements Runnable {
    private @Nullable Worker worker;

    <W extends Worker> W of(W its) {
      worker = its;
      return its;
    }

    @Override
    public void run() {
      if (worker != null) {
        worker.bind();
        worker.work();
      }
    }
  }

  /** Runs what there is to run, until it is not needed any more; on its own thread. */
  abstract void work();

  /** The process at hand is about to be idle. */
  void aboutToRest() {}

  /** A process is about to run, and nobody knows for how long. */
  void aboutToRun() {}

  final RunQueue queue() {
    return queue;
  }

  /** Puts the process into the slot and returns who was there; on this worker's thread. */
  @Nullable PooledProcess exchangeSlot(PooledProcess process) {
    if (slot == null) { // and stays so: the tick only takes
      SLOT.setRelease(this, process);
      return null;
    }
    return (PooledProcess) SLOT.getAndSet(this, process);
  }

  final boolean hasNext() {
    return slot != null;
  }

  private @Nullable PooledProcess takeSlot() {
    return slot == null ? null : (PooledProcess) SLOT.getAndSet(this, (PooledProcess) null);
  }

  @Override
  void beforeBlocking() {
    PooledProcess next = takeSlot();
    if (next != null) {
      queue.pass(next, this);
    }
  }

  /** The process at hand has more to do, and makes way for others; on this worker's thread. */
  void putOff(PooledProcess process) {
    PooledProcess other = yieldAsked ? exchangeSlot(process) : process;
    if (other != null) {
      queue.share(other);
    }
  }

  final void wake() {
    parked = false;
    unpark();
  }

  /** Whether the process at hand should make way; asked between two messages. */
  boolean shouldYield() {
    return yieldAsked;
  }

  /** Runs a process, and those that the slot names after it. */
  final void runFrom(PooledProcess first) {
    PooledProcess process = first;
    for (int runs = 0; process != null && runs < SLOT_RUNS_IN_A_ROW; runs++) {
      TURNS.setOpaque(this, turns + 1);
      aboutToRun();
      process.run(this);
      process = yieldAsked ? letOthersOn() : takeSlot();
    }
    if (process != null) {
      queue.share(process);
    }
  }

  /** Makes way, and also for who has waited longest in the shared queue; returns who is next. */
  private @Nullable PooledProcess letOthersOn() {
    yieldAsked = false;
    makeWay();
    PooledProcess own = takeSlot();
    if (own == null) {
      return null;
    }
    PooledProcess first = queue.poll();
    if (first == null) {
      return own;
    }
    queue.share(own);
    return first;
  }

  /**
   * Lets other virtual threads on. If even so those that were woken from outside do not come to
   * run, it goes out and comes in again behind them.
   */
  @SuppressWarnings("ThreadPriorityCheck") // this is a scheduler: making way is its trade
  private void makeWay() {
    if (queue.areOthersStarved()) {
      goOut();
    } else {
      aboutToRest();
      Thread.yield();
    }
    queue.keepTicking();
  }

  private void goOut() {
    aboutToRun(); // or what others leave here would wait for its return
    aboutToSleep();
    queue.runOutside(() -> {
      parked = false;
      unparkAtOnce();
    });
    awaitWake();
  }

  /** Sleeps until {@link #wake} is called; the caller has let others know of it. */
  final void awaitWake() {
    while (parked) {
      sleep();
    }
  }

  /** From now on it wants to be woken. */
  public final void aboutToSleep() {
    parked = true;
  }

  /** Whether it has been called and is not idle again. */
  boolean isBusy() {
    return !parked;
  }

  /**
   * Asks a busy worker to let others on, and takes its slot if it has been at one process since the
   * last tick.
   *
   * @return whether there is cause to look again
   */
  final boolean tick(List<PooledProcess> stuck) {
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
