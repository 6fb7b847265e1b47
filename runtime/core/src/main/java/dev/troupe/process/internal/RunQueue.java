package dev.troupe.process.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which servers have something to do, and who does it: a shared queue with its {@link Crew}, whose
 * members have each a slot for the process that its own handlers woke last.
 *
 * <p>What is made runnable by a thread that is no worker goes to that thread's {@link Partner},
 * unless that one is at work. It never enters the queue, so it does not count there.
 *
 * <p>A slot is outside the crew's invariant while its worker is busy. Before the runtime itself
 * blocks a worker it empties the slot into the queue; for handlers that block in foreign code, or
 * compute, a tick of about a millisecond does so. The same tick asks busy workers to let other
 * virtual threads on. While none gets anywhere it comes rarely, and while none is busy not at all.
 *
 * <p>Processes wake each other, and carriers run those first. While the tick finds by its {@link
 * Lookout} that others are starved of that, workers that run go out, and whoever is woken comes in
 * from outside, behind the others.
 */
final class RunQueue implements Ticker.Ticked {
  private final Kernel kernel;
  private final Crew<PooledProcess> helpers = new Crew<>(() -> Helper.create(this));
  private final Set<Worker> workers = ConcurrentHashMap.newKeySet();

  private final Partners partners = new Partners(this);
  private final Lookout lookout = Lookout.create();
  private final Ticker ticker;

  RunQueue(Kernel kernel) {
    this.kernel = kernel;
    this.ticker = Ticker.start(this);
  }

  /**
   * Has the process run, soon and once; it must not be queued or running.
   *
   * @param scheduler the context of the calling thread
   */
  void schedule(PooledProcess process, @Nullable Context scheduler) {
    if (scheduler instanceof Worker worker && worker.queue() == this) {
      PooledProcess displaced = worker.exchangeSlot(process);
      if (displaced == null) {
        keepTicking();
        return;
      }
      share(displaced);
    } else {
      pass(process, scheduler);
    }
  }

  /** Has somebody else run the process: the partner of who has made it runnable, or any worker. */
  void pass(PooledProcess process, @Nullable Context from) {
    LocalProcess maker = from == null ? null : from.process();
    if (maker != null && partners.take(process, maker)) {
      keepTicking();
    } else {
      share(process);
    }
  }

  /** Puts the process where any worker finds it. */
  void share(PooledProcess process) {
    helpers.add(process);
  }

  Kernel kernel() {
    return kernel;
  }

  @Nullable PooledProcess poll() {
    return helpers.poll();
  }

  /** Whoever leaves work behind calls somebody for it. */
  void lookAgain() {
    helpers.lookAgain();
  }

  /** Runs what there is to run, until the helper is not needed any more; on its thread. */
  void serve(Helper helper) {
    helpers.serve(helper);
  }

  /** Has a new worker begin: behind all others, while those are starved. */
  void begin(Worker worker) {
    workers.add(worker);
    Thread thread = worker.thread();
    if (areOthersStarved()) {
      runOutside(thread::start);
    } else {
      thread.start();
    }
    keepTicking();
  }

  /** The tick need not look after the worker any more. */
  void leave(Worker worker) {
    workers.remove(worker);
  }

  /** Whether threads that are woken from outside do not come to run. */
  boolean areOthersStarved() {
    return lookout.isLate();
  }

  /** Has a virtual thread go on: behind all others, while those are starved. */
  void unpark(Context context) {
    if (areOthersStarved()) {
      runOutside(context::unparkAtOnce);
    } else {
      context.unparkAtOnce();
    }
    keepTicking();
  }

  /** Does it, soon, on a thread that is no virtual one. */
  void runOutside(Runnable errand) {
    ticker.run(errand);
  }

  /** Sees to it that the tick goes on. */
  void keepTicking() {
    ticker.keepTicking();
  }

  @Override
  public boolean tick() {
    boolean busy = !lookout.send();
    List<PooledProcess> stuck = new ArrayList<>();
    for (Worker worker : workers) {
      busy |= worker.tick(stuck);
    }
    stuck.forEach(this::share);
    return busy;
  }

  @Override
  public boolean isBusy() {
    return workers.stream().anyMatch(Worker::isBusy);
  }
}
