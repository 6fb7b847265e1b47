package dev.troupe.process.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Partner} for each thread that makes processes runnable from outside, or for a few of
 * them together: threads that call do not meet in one queue, and whom they call stays near.
 */
final class Partners {
  private static final int COUNT = 64;

  private final RunQueue queue;
  private final AtomicReferenceArray<@Nullable Partner> partners =
      new AtomicReferenceArray<>(COUNT);

  Partners(RunQueue queue) {
    this.queue = queue;
  }

  /**
   * Hands the process to the partner of who has made it runnable.
   *
   * @return false if that one is at work
   */
  boolean take(PooledProcess process, LocalProcess from) {
    int place = (int) from.id() & COUNT - 1;
    Partner partner = partners.get(place);
    if (partner != null) {
      return partner.assign(process);
    }
    Partner first = Partner.create(queue, process);
    if (!partners.compareAndSet(place, null, first)) {
      return false;
    }
    queue.begin(first);
    return true;
  }
}
