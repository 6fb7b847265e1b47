package dev.troupe.processor.validate;

import dev.troupe.processor.option.Options;
import dev.troupe.processor.option.Options.UnknownValue;

/** What the build says, and nobody understands. */
public final class OptionRules {
  /** Prints a problem, where there is no better place for it. */
  @FunctionalInterface
  public interface Printer {
    void print(Problem problem, Object... arguments);
  }

  private final String prefix;
  private final Printer printer;

  private OptionRules(String prefix, Printer printer) {
    this.prefix = prefix;
    this.printer = printer;
  }

  /** Checks options that are written after a prefix. */
  public static void check(Options options, String prefix, Printer printer) {
    OptionRules rules = new OptionRules(prefix, printer);
    options.unknownNames().forEach(rules::unknownName);
    options.unknownValues().forEach(rules::unknownValue);
  }

  private void unknownName(String name) {
    printer.print(
        Problem.UNKNOWN_OPTION,
        prefix + name,
        String.join(", ", Options.NAMES),
        Spelling.didYouMean(name, Options.NAMES, ""));
  }

  private void unknownValue(UnknownValue unknown) {
    printer.print(
        Problem.UNKNOWN_VALUE,
        prefix + unknown.name(),
        unknown.value(),
        String.join(" or ", unknown.allowed()),
        Spelling.didYouMean(unknown.value(), unknown.allowed(), ""));
  }
}
