package dev.troupe.process.internal;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;

/** Who runs processes, as a test sees them. */
public final class Workers {
  private static final int KEPT = 64;

  private Workers() {}

  /** Whether nothing is to be done, nobody does anything, and no more wait than are to be kept. */
  public static boolean areQuiet() {
    Collection<?> workers = workers();
    return isQuiet(helpers())
        && isQuiet(Kernel.local().hosts())
        && workers.stream().filter(Helper.class::isInstance).count() == idle(helpers()).size()
        && workers.stream().noneMatch(worker -> ((Worker) worker).isBusy());
  }

  private static boolean isQuiet(Crew<?> crew) {
    return field(crew, "work", Collection.class).isEmpty()
        && idle(crew).size() <= KEPT
        && search(crew).equals("NONE");
  }

  public static String describe() {
    return "workers: "
        + workers().size()
        + ", helpers: "
        + describe(helpers())
        + ", hosts: "
        + describe(Kernel.local().hosts());
  }

  private static String describe(Crew<?> crew) {
    return idle(crew).size()
        + " idle, "
        + field(crew, "work", Collection.class).size()
        + " to run, search: "
        + search(crew);
  }

  private static String search(Crew<?> crew) {
    return String.valueOf(field(crew, "search", AtomicReference.class).get());
  }

  private static Collection<?> workers() {
    return field(Kernel.local().runQueue(), "workers", Collection.class);
  }

  private static Crew<?> helpers() {
    return field(Kernel.local().runQueue(), "helpers", Crew.class);
  }

  private static Collection<?> idle(Crew<?> crew) {
    return field(crew, "idle", Collection.class);
  }

  private static <T> T field(Object owner, String name, Class<T> type) {
    try {
      Field field = owner.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return type.cast(field.get(owner));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
