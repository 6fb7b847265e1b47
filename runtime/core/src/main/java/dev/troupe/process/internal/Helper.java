package dev.troupe.process.internal;

/** A worker that looks for what it runs in the shared queue, and is idle when that is empty. */
final class Helper extends Worker {
  private Helper(Start start, RunQueue queue) {
    super(start, queue);
  }

  static Helper create(RunQueue queue) {
    Start start = new Start();
    return start.of(new Helper(start, queue));
  }

  @Override
  void work() {
    boolean searching = true;
    while (true) {
      PooledProcess next = queue().poll();
      if (next != null) {
        if (searching) {
          searching = false;
          queue().endSearch();
        }
        runFrom(next);
      } else if (rest(searching)) {
        searching = true;
      } else {
        return;
      }
    }
  }

  /** Waits to be called; returns false when there are workers enough without this one. */
  private boolean rest(boolean searching) {
    aboutToSleep();
    boolean kept = queue().addIdle(this);
    if (searching) {
      queue().endSearch();
    } else {
      queue().lookAgain();
    }
    if (kept) {
      awaitWake();
    }
    return kept;
  }
}
