package dev.troupe.process.internal;

/** The deadline that the calling thread works under, if somebody set one. */
public final class Scope {
  public static final long NEVER = Context.NEVER;

  private Scope() {}

  /** Works under that deadline from now on; returns the one before. */
  public static long enter(long deadline) {
    return Current.context().enterScope(deadline);
  }

  /** The deadline, or {@link #NEVER}. */
  public static long current() {
    Context context = Context.currentOrNull();
    return context == null ? NEVER : context.scope();
  }

  /** The nearer of two deadlines. */
  public static long earlier(long a, long b) {
    if (a == NEVER || b == NEVER) {
      return a == NEVER ? b : a;
    }
    return a - b < 0 ? a : b;
  }

  /** Whether the deadline has passed, by the clock of that process. */
  public static boolean isOver(LocalProcess process, long deadline) {
    return deadline != NEVER && process.kernel().timers().now() - deadline >= 0;
  }
}
