package dev.troupe.processor.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad something is, by what the build says. */
public enum Strictness {
  ERROR,
  WARNING,
  OFF;

  static Optional<Strictness> of(String text) {
    return Arrays.stream(values()).filter(each -> each.toString().equals(text)).findFirst();
  }

  /** As it is written in a build. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
