package dev.troupe.process.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A lock that is held for moments, and never by one who waits or asks for it again. Who finds it
 * taken looks until it is free: to block a virtual thread at a monitor, and to have it go on, takes
 * a thread of the system, and a hundred times as long as the lock is held.
 *
 * <p>Only if that fails it sleeps, and does not merely yield: a holder that is waiting for a
 * carrier would wait for ever behind threads that yield to each other.
 *
 * <p>It is given back by writing a field, in a {@code finally}, and not by a call: one whose stack
 * overflows under the lock has no room for that.
 */
abstract class SpinLock {
  /** So often it is looked at before the thread sleeps: then the holder has no processor. */
  private static final int LOOKS = Runtime.getRuntime().availableProcessors() > 1 ? 1000 : 0;

  private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(50);

  private static final VarHandle HELD;

  static {
    try {
      HELD = MethodHandles.lookup().findVarHandle(SpinLock.class, "held", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Cleared by who holds it. */
  volatile boolean held;

  /** Takes the lock. */
  final void hold() {
    while (held || !HELD.compareAndSet(this, false, true)) {
      awaitFree();
    }
  }

  private void awaitFree() {
    for (int left = LOOKS; held && left > 0; left--) {
      Thread.onSpinWait();
    }
    boolean interrupted = false;
    while (held) {
      interrupted |= Thread.interrupted(); // who is interrupted does not sleep
      LockSupport.parkNanos(this, PAUSE);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
