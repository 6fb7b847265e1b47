package dev.troupe.processor.corpus;

import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compiled.Said;
import dev.troupe.processor.testing.Marks;
import dev.troupe.processor.testing.Sources;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mistakes, and what is said to them: with Troupe, and without. */
final class Table {
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]+\\.)+(?=[A-Z])");
  private static final String NEW_LINE = "<br>";

  private Table() {}

  static String of(Stream<Mistake> mistakes) {
    return mistakes
        .map(Table::row)
        .collect(
            Collectors.joining(
                "\n", "| mistake | with Troupe | javac alone |\n| --- | --- | --- |\n", "\n"));
  }

  private static String row(Mistake mistake) {
    Compiled compiled = CorpusTest.compileWrong(mistake);
    return "| [%s](%s) | %s | %s |"
        .formatted(mistake.title(), mistake.folder(), said(compiled), alone(mistake, compiled));
  }

  private static String said(Compiled compiled) {
    return compiled.remarks().stream()
        .map(Table::said)
        .distinct()
        .collect(Collectors.joining(NEW_LINE));
  }

  private static String said(Said said) {
    return Marks.code(said)
        .map(code -> "[%s](#%s)".formatted(code, code.toLowerCase(Locale.ROOT)) + afterCode(said))
        .orElseGet(() -> text(said));
  }

  private static String afterCode(Said said) {
    return escaped(said.text().substring(said.text().indexOf(']') + 1));
  }

  private static String alone(Mistake mistake, Compiled compiled) {
    List<Said> alone = JavacAlone.compile(mistake.wrong()).remarks();
    if (alone.isEmpty()) {
      return "nothing";
    }
    if (alone.equals(compiled.remarks())) {
      return "the same";
    }
    Set<String> own = mistake.wrong().stream().map(Sources::simpleName).collect(Collectors.toSet());
    return alone.stream()
        .map(said -> (own.contains(said.file()) ? "" : "in the client: ") + text(said))
        .distinct()
        .collect(Collectors.joining(NEW_LINE));
  }

  /**
   * The compiler's own messages go on for some lines, and name packages that its users never see.
   */
  private static String text(Said said) {
    String line = said.text().replaceAll("\\s+", " ");
    return escaped(PACKAGE.matcher(line).replaceAll(""));
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\<|*])", "\\\\$1");
  }
}
