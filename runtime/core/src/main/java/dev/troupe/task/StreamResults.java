package dev.troupe.task;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results that wait to be taken: as they came, or each until those before it have come. */
final class StreamResults<B extends @Nullable Object> {
  private final boolean inOrder;
  private final Map<Long, TaskResult<B>> waiting = new HashMap<>();
  private long added;
  private long taken;

  StreamResults(boolean inOrder) {
    this.inOrder = inOrder;
  }

  void add(long position, TaskResult<B> result) {
    waiting.put(inOrder ? position : added, result);
    added++;
  }

  /** The next one, or null if it is not there yet. */
  @Nullable TaskResult<B> poll() {
    TaskResult<B> next = waiting.remove(taken);
    if (next != null) {
      taken++;
    }
    return next;
  }
}
