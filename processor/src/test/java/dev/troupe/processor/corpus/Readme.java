package dev.troupe.processor.corpus;

import dev.troupe.processor.testing.Golden;
import dev.troupe.processor.testing.Sources;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of the README that are written from the corpus. */
final class Readme {
  private static final Path PATH = Path.of("README.md").toAbsolutePath();
  private static final Pattern TABLE =
      Pattern.compile("(?<=<!-- mistakes -->\n).*(?=<!-- end of mistakes -->)", Pattern.DOTALL);
  private static final Pattern EXAMPLE = Pattern.compile("\n```diff\n.*?```\n", Pattern.DOTALL);

  private String text = Sources.read(PATH);

  /** The table of mistakes. */
  Readme table(String table) {
    text = TABLE.matcher(text).replaceFirst(Matcher.quoteReplacement(table));
    return this;
  }

  /** The example in the section of a problem: behind what the section says. */
  Readme example(String code, String example) {
    Matcher section =
        Pattern.compile("\n### " + code + "\n.*?(?=\n##|\\z)", Pattern.DOTALL).matcher(text);
    if (!section.find()) {
      throw new AssertionError(PATH + " has no section " + code);
    }
    String words = EXAMPLE.matcher(section.group()).replaceAll("");
    String whole = words.stripTrailing() + "\n\n```diff\n" + example + "```\n";
    text = text.substring(0, section.start()) + whole + text.substring(section.end());
    return this;
  }

  /** Compares with the file, or writes it. */
  void check() {
    Golden.check(PATH, text);
  }
}
