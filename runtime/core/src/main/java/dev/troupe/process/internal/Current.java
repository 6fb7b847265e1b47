package dev.troupe.process.internal;

import org.jspecify.annotations.Nullable;

/** Who the calling thread is. */
public final class Current {
  private Current() {}

  /** The process of the calling thread, alive; a thread that has none is given one. */
  public static LocalProcess process() {
    Context context = Context.currentOrNull();
    LocalProcess process = context == null ? null : context.process();
    if (process == null) {
      return AttachedProcess.attach();
    }
    process.checkpoint();
    return process;
  }

  /** The context of the calling thread, which is some process. */
  public static Context context() {
    Context context = Context.currentOrNull();
    if (context == null || context.process() == null) {
      AttachedProcess.attach();
      context = Context.currentOrNull();
    }
    if (context == null) {
      throw new IllegalStateException("the thread could not be given a process");
    }
    return context;
  }

  /** The process of the calling thread, dead or alive, or null. */
  static @Nullable LocalProcess processOrNull() {
    Context context = Context.currentOrNull();
    return context == null ? null : context.process();
  }

  /** The context of a thread that is about to send; refuses what a dead process still tries. */
  public static @Nullable Context sender() {
    Context context = Context.currentOrNull();
    LocalProcess process = context == null ? null : context.process();
    if (process != null) {
      process.checkpoint();
    }
    return context;
  }

  /** Refuses what a dead process still tries to do. */
  public static void checkMaySend() {
    LocalProcess process = processOrNull();
    if (process != null) {
      process.checkpoint();
    }
  }

  /** The kernel of the calling process, or the default one. */
  public static Kernel kernel() {
    LocalProcess process = processOrNull();
    return process == null ? Kernel.local() : process.kernel();
  }
}
