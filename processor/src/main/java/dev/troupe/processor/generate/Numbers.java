package dev.troupe.processor.generate;

/** Numbers as they are written in source. */
final class Numbers {
  private static final int GROUP = 3;

  private Numbers() {}

  /** With an underscore between thousands, and an L where an int does not do. */
  static String literal(long value) {
    StringBuilder grouped = new StringBuilder().append(value);
    for (int i = grouped.length() - GROUP; i > 0; i -= GROUP) {
      grouped.insert(i, '_');
    }
    return grouped.append(value > Integer.MAX_VALUE ? "L" : "").toString();
  }
}
