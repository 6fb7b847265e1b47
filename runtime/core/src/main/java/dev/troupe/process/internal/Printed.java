package dev.troupe.process.internal;

/** What objects of users print as, when they do not fail to. */
public final class Printed {
  private Printed() {}

  /** Its {@code toString}, or its class where that throws. */
  public static String of(Object object) {
    try {
      return object.toString();
    } catch (RuntimeException | StackOverflowError e) {
      return object.getClass().getName() + " (its toString throws " + e.getClass().getName() + ")";
    }
  }
}
