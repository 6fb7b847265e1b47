package dev.troupe.process.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Which processes have something to do, and who does it: a shared queue, and workers (virtual
 * threads), each with a slot for the process that its own handlers woke last.
 *
 * <p>Invariant. While the shared queue is not empty, a worker searches it or is on its way to. So a
 * worker that finds work and leaves more behind calls the next one, and one that goes idle looks
 * again after it has said so. There is never more than one that searches, so a burst does not wake
 * more workers than there is work for. A handler may therefore block as it likes: the carrier it
 * leaves runs whoever is next.
 *
 * <p>What is made runnable by a thread that is no worker goes to that thread's {@link Partner},
 * unless that one is at work. It never enters the queue, so it does not count there.
 *
 * <p>A slot is outside that invariant while its worker is busy. Before the runtime itself blocks a
 * worker it empties the slot into the queue; for handlers that block in foreign code, or compute, a
 * tick of about a millisecond does so. The same tick asks busy workers to let other virtual threads
 * on. While none gets anywhere it comes rarely, and while none is busy not at all.
 *
 * <p>Workers and those who call them wake each other, and carriers run those first. While the tick
 * finds by its {@link Lookout} that others are starved of that, all that is done for workers is
 * done from outside: those that run go out, and those that are woken come in, behind the others.
 */
final class RunQueue implements Ticker.Ticked {
  private static final int IDLE_WORKERS_KEPT = 64;

  private final Kernel kernel;
  private final Queue<PooledProcess> shared = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedDeque<Helper> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger idleCount = new AtomicInteger();
  private final Set<Worker> workers = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean searching = new AtomicBoolean();

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
    shared.add(process);
    callWorker();
  }

  Kernel kernel() {
    return kernel;
  }

  @Nullable PooledProcess poll() {
    return shared.poll();
  }

  /** The worker that searched has found something, or is about to sleep. */
  void endSearch() {
    searching.set(false);
    lookAgain();
  }

  /** Whoever leaves work behind calls somebody for it. */
  void lookAgain() {
    if (!shared.isEmpty()) {
      callWorker();
    }
  }

  private void callWorker() {
    if (searching.get() || !searching.compareAndSet(false, true)) {
      return;
    }
    Helper worker = idle.pollFirst();
    if (worker != null) {
      idleCount.decrementAndGet();
      worker.wake();
    } else {
      begin(Helper.create(this));
    }
    keepTicking();
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
  }

  /** Takes note of an idle worker; returns false if there are enough of them and it shall go. */
  boolean addIdle(Helper worker) {
    if (idleCount.incrementAndGet() > IDLE_WORKERS_KEPT) {
      idleCount.decrementAndGet();
      workers.remove(worker);
      return false;
    }
    idle.addFirst(worker);
    return true;
  }

  /** Whether threads that are woken from outside do not come to run. */
  boolean areOthersStarved() {
    return lookout.isLate();
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
