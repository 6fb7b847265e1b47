package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process to be raced for. One that is not launched keeps its mail, for the arbiter to count. */
final class Stressed extends PooledProcess {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  /** What it was told, and whether it was interrupted then. */
  final List<Object> seen = new CopyOnWriteArrayList<>();

  volatile boolean interrupted;

  private Stressed() {
    super(Kernel.local(), null);
  }

  /** Not in the table, which would keep all that do not end. */
  static Stressed asleep() {
    return new Stressed();
  }

  static Stressed launched() {
    Stressed process = asleep();
    process.launch();
    return process;
  }

  @Override
  protected void onMessage(Object message) {
    interrupted |= Thread.currentThread().isInterrupted() && isAlive();
    seen.add(message);
  }

  @Override
  protected String kind() {
    return "Stressed";
  }

  /** Something that is asked of such a process, and answered at once. */
  static final class Question extends Ask {
    Question(Stressed target) {
      super(target);
    }

    @Override
    protected void deliver(PooledProcess receiver) {
      complete("answer");
    }

    String result() {
      return !isDone()
          ? "hung"
          : switch (outcome()) {
            case Failed(ExitReason.Killed _) -> "killed";
            case Failed(ExitReason.NoProc _) -> "noproc";
            case null -> "null";
            case Object other -> other.toString();
          };
    }
  }

  /** Waits for what must come, but not for ever. */
  static boolean await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      Thread.yield();
    }
    return true;
  }
}
