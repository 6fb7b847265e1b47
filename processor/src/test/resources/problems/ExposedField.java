package problems;

import dev.troupe.api.Sendable;
import java.util.List;

class ExposedField {
  @Sendable
  static class Point {
    public int x; // <- ExposedField
    public final int y = 1;
    public static int all;
    int z;
    protected int more;
    private int count;
  }

  @Sendable
  static final class Frame {
    public final byte[] pixels = {}; // <- ExposedField
    public final List<String> names = List.of(); // <- ExposedField
    public StringBuilder text = new StringBuilder(); // <- ExposedField
    public final @Sendable List<String> fixed = List.of();
    public final Point corner = new Point();
    public final String title = "";
    public final Runnable unknown = () -> {};

    @SuppressWarnings("troupe:ExposedField")
    public int onPurpose;
  }

  @Sendable
  sealed interface Shape {}

  record Square(double[] sides) implements Shape {}

  static final class Circle implements Shape {
    public double radius; // <- ExposedField
  }

  @Sendable
  enum Level {
    LOW;

    public int reached; // <- ExposedField
  }

  static class NotVouchedFor {
    public int count;
    public static int all;
  }

  @Sendable
  static class Counter extends NotVouchedFor {} // <- ExposedField

  static final class Reported extends Counter {}

  @Sendable
  @SuppressWarnings("troupe:ExposedField")
  static final class Trusted extends NotVouchedFor {}
}
