package dev.troupe.process.internal;

/** What a thread waits for. */
interface Awaited {
  /** Whether it has come; by the thread that waits. */
  boolean isDone();

  /** Has whoever makes it come unpark the thread, from now on; called before each sleep. */
  void awaitedBy(Context context);
}
