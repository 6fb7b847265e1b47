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
  private static final int MOST_LEFT_OUT = 255;

  private final int looks;

  /** How many times were left out after the last failure. */
  private int leftOut = FIRST_LEFT_OUT;

  /**
   * How many times are still to be left out; some at first, as many threads never wait so often.
   */
  private int toLeaveOut = FIRST_LEFT_OUT;

  private Spin(int looks) {
    this.looks = POSSIBLE ? looks : 0;
  }

  /** For a virtual thread, which costs about a microsecond to wake. */
  static Spin ofVirtualThread() {
    return new Spin(100);
  }

  /** For a thread of the system, which costs many microseconds to wake. */
  static Spin ofPlatformThread() {
    return new Spin(20_000);
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
    leftOut = Math.min(2 * leftOut + 1, MOST_LEFT_OUT);
    toLeaveOut = leftOut;
    return false;
  }
}
