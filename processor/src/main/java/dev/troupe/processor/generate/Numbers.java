package dev.troupe.processor.generate;

import java.util.Locale;

/** Numbers as they are written in source. */
final class Numbers {
  private Numbers() {}

  /** With an underscore between thousands, and an L where an int does not do. */
  static String literal(long value) {
    String grouped = String.format(Locale.ROOT, "%,d", value).replace(',', '_');
    return value > Integer.MAX_VALUE ? grouped + "L" : grouped;
  }
}
