package dev.troupe.process.internal;

/**
 * Looks again and again, for a short while, before a thread goes to sleep: to be woken takes longer
 * than most answers do. That pays only while the one who answers has a processor for himself, and
 * nobody can be asked for that. So where it did not pay, it is left out the next time, and then for
 * more and more times. Owned by one thread.
 */
final class Spin {
  private static final boolean POSSIBLE = Runtime.getRuntime().availableProcessors() > 1;

  private static final int FIRST_LEFT_OUT = 7;

  private final int looks;
  private final int mostLeftOut;

  /** How many times were left out after the last failure. */
  private int leftOut;

  /**
   * How many times are still to be left out; some at first, as many threads never wait so often.
   */
  private int toLeaveOut;

  private Spin(int looks, int mostLeftOut) {
    this.looks = POSSIBLE ? looks : 0;
    this.mostLeftOut = mostLeftOut;
    this.leftOut = Math.min(FIRST_LEFT_OUT, mostLeftOut);
    this.toLeaveOut = leftOut;
  }

  /** For a virtual thread, which costs about a microsecond to wake. */
  static Spin ofVirtualThread() {
    return new Spin(100, 255);
  }

  /** For a thread of the system, which costs many microseconds to wake: that always pays. */
  static Spin ofPlatformThread() {
    return new Spin(20_000, 0);
  }

  /** Whether it has come meanwhile. */
  boolean until(Awaited awaited) {
    if (toLeaveOut > 0) {
      toLeaveOut--;
      return false;
    }
    for (int left = looks; left > 0; left--) {
      if (awaited.isDone()) {
        leftOut = 0;
        return true;
      }
      Thread.onSpinWait();
    }
    leftOut = Math.min(2 * leftOut + 1, mostLeftOut);
    toLeaveOut = leftOut;
    return false;
  }
}
