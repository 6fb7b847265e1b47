package dev.troupe.process.internal;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;

/** The workers of the run queue, as a test sees them. */
public final class Workers {
  private static final int KEPT = 64;

  private Workers() {}

  /** Whether nothing is to be done, nobody does anything, and no more wait than are to be kept. */
  public static boolean areQuiet() {
    Collection<?> workers = field("workers", Collection.class);
    Collection<?> idle = field("idle", Collection.class);
    return field("shared", Collection.class).isEmpty()
        && workers.stream().filter(Helper.class::isInstance).count() == idle.size()
        && idle.size() <= KEPT
        && workers.stream().noneMatch(worker -> ((Worker) worker).isBusy())
        && !field("searching", AtomicBoolean.class).get();
  }

  public static String describe() {
    return "workers: "
        + field("workers", Collection.class).size()
        + ", idle: "
        + field("idle", Collection.class).size()
        + ", to run: "
        + field("shared", Collection.class).size()
        + ", searching: "
        + field("searching", AtomicBoolean.class).get();
  }

  private static <T> T field(String name, Class<T> type) {
    try {
      Field field = RunQueue.class.getDeclaredField(name);
      field.setAccessible(true);
      return type.cast(field.get(Kernel.local().runQueue()));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
