package dev.troupe.processor.validate;

import dev.troupe.processor.option.Options;
import dev.troupe.processor.option.Options.UnknownValue;

/** What the build says, and nobody understands. */
public final class OptionRules {
  private OptionRules() {}

  public static void check(Options options, Reporter reporter) {
    options.unknownNames().forEach(name -> unknownName(name, reporter));
    options.unknownValues().forEach(value -> unknownValue(value, reporter));
  }

  private static void unknownName(String name, Reporter reporter) {
    reporter.report(
        Problem.UNKNOWN_OPTION,
        name,
        String.join(", ", Options.NAMES),
        Spelling.didYouMean(name, Options.NAMES, ""));
  }

  private static void unknownValue(UnknownValue unknown, Reporter reporter) {
    reporter.report(
        Problem.UNKNOWN_VALUE,
        unknown.name(),
        unknown.value(),
        String.join(" or ", unknown.allowed()),
        Spelling.didYouMean(unknown.value(), unknown.allowed(), ""));
  }
}
