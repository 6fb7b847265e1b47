package dev.troupe.process.internal;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's own time, waited for by one daemon thread. */
final class SystemTimers implements Timers {
  private final ScheduledThreadPoolExecutor executor;

  SystemTimers() {
    executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("troupe-timers").factory());
    executor.setRemoveOnCancelPolicy(true);
  }

  @Override
  public long now() {
    return System.nanoTime();
  }

  @Override
  public Scheduled schedule(long deadline, Runnable action) {
    ScheduledFuture<?> future =
        executor.schedule(action, Math.max(0, deadline - now()), TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }
}
