package dev.troupe.process.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A thread of the system that ticks about once a millisecond, while there is cause, and does what
 * is to be done from outside. It takes no lock: the next in line for that could be a virtual thread
 * that does not come to run until this one has ticked.
 *
 * <p>Protocol. Who gives cause calls {@link #keepTicking} afterwards. A fence between the two would
 * cost a worker too much, who fills his slot all the time. So he might miss that the tick has just
 * stopped, and while anybody is at work it still comes, if rarely.
 */
final class Ticker {
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long RARELY = TimeUnit.MILLISECONDS.toNanos(50);

  /** Between two ticks lies at least so many times what the last one took: workers may be many. */
  private static final int TICK_REST = 20;

  private final Ticked ticked;
  private final Queue<Runnable> errands = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean ticking = new AtomicBoolean();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("troupe-ticker").unstarted(this::work);

  /** What ticks. */
  interface Ticked {
    /** Returns whether there is cause to do it again soon. */
    boolean tick();

    /** Whether somebody is at work. */
    boolean isBusy();
  }

  private Ticker(Ticked ticked) {
    this.ticked = ticked;
  }

  static Ticker start(Ticked ticked) {
    Ticker ticker = new Ticker(ticked);
    ticker.thread.start();
    return ticker;
  }

  /** Sees to it that the tick goes on; by anyone. */
  void keepTicking() {
    if (!ticking.get() && ticking.compareAndSet(false, true)) {
      LockSupport.unpark(thread);
    }
  }

  /** Does it, soon, on a thread that is no virtual one. */
  void run(Runnable errand) {
    errands.add(errand);
    LockSupport.unpark(thread);
  }

  private void work() {
    while (true) {
      long begin = System.nanoTime();
      if (!ticked.tick()) {
        ticking.set(false);
        sleep(ticked.isBusy() ? RARELY : Context.NEVER, ticking::get);
        begin = System.nanoTime();
      }
      sleep(Math.max(TICK, TICK_REST * (System.nanoTime() - begin)), () -> false);
    }
  }

  private void sleep(long pause, BooleanSupplier isOver) {
    long end = System.nanoTime() + pause;
    for (long left; !isOver.getAsBoolean() && (left = end - System.nanoTime()) > 0; ) {
      LockSupport.parkNanos(this, left);
      runErrands();
    }
  }

  private void runErrands() {
    for (Runnable errand; (errand = errands.poll()) != null; ) {
      errand.run();
    }
  }
}
