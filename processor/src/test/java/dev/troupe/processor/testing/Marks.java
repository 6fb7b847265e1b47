package dev.troupe.processor.testing;

import dev.troupe.processor.testing.Compiled.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * Where an input has its problems. It says so itself at the end of a line, by {@code // <- Code},
 * or by {@code // <= Code} if only javac finds it, as it is in a body. What javac finds without our
 * help has the code {@code javac}, and what is wrong with the options has no line.
 */
public final class Marks {
  private static final Pattern CODE = Pattern.compile("\\[GenServer\\.(\\w+)]");
  private static final Pattern MARK = Pattern.compile(" *// <[-=]((?: \\w+)+)$", Pattern.MULTILINE);
  private static final Pattern MARK_OF_ECJ = Pattern.compile("// <-((?: \\w+)+)$");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final String COMPILER = "javac";
  private static final String OPTIONS = "options";

  private Marks() {}

  /** What the marks say, as {@code File.java:line Code}, in order. */
  public static List<String> expected(List<JavaFileObject> sources) {
    return expected(MARK, sources);
  }

  public static List<String> expectedOfEcj(List<JavaFileObject> sources) {
    return expected(MARK_OF_ECJ, sources);
  }

  /** What the marks say in the options of a compilation. */
  public static List<String> expectedOfOptions(String options) {
    return options.lines().flatMap(line -> expected(MARK, OPTIONS, line)).sorted().toList();
  }

  private static List<String> expected(Pattern pattern, List<JavaFileObject> sources) {
    List<String> expected = new ArrayList<>();
    for (JavaFileObject source : sources) {
      List<String> lines = Sources.text(source).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String place = Sources.simpleName(source) + ":" + (i + 1);
        expected(pattern, place, lines.get(i)).forEach(expected::add);
      }
    }
    return expected.stream().sorted().toList();
  }

  private static Stream<String> expected(Pattern pattern, String place, String line) {
    Matcher mark = pattern.matcher(line);
    return mark.find()
        ? WORD.matcher(mark.group(1)).results().map(word -> place + " " + word.group())
        : Stream.of();
  }

  /** What a compiler found, written in the same way. */
  public static List<String> found(List<Said> diagnostics) {
    return diagnostics.stream()
        .map(said -> place(said) + " " + code(said).orElse(COMPILER))
        .sorted()
        .toList();
  }

  private static String place(Said said) {
    return said.file().isEmpty() ? OPTIONS : said.file() + ":" + said.line();
  }

  /** The code of a problem; nothing if the compiler itself found it. */
  public static Optional<String> code(Said said) {
    Matcher code = CODE.matcher(said.text());
    return code.find() ? Optional.of(code.group(1)) : Optional.empty();
  }

  public static boolean isOurs(Said said) {
    return code(said).isPresent();
  }

  /** A source as its author wrote it. */
  public static String without(String source) {
    return MARK.matcher(source).replaceAll("");
  }
}
