package dev.troupe.processor.body.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compiled.Said;
import dev.troupe.processor.testing.Compilers;
import dev.troupe.processor.testing.Sources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers with direct handlers, each of a few lines: the members of a class. What is refused says
 * at which line, and by which words, and nothing else may be refused.
 */
class DirectProofTest {
  private static final Pattern REFUSAL = Pattern.compile("\\[GenServer\\.NotDirect] (.*)");
  private static final String MARK = "// <= ";

  private static final List<String> PACKAGES =
      List.of(
          "dev.troupe.api",
          "dev.troupe.process",
          "dev.troupe.task",
          "java.io",
          "java.math",
          "java.nio.file",
          "java.time",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks",
          "java.util.function",
          "java.util.stream");

  /**
   * A server.
   *
   * @param name what it is about
   * @param type its class, which is called Server in the members
   * @param members what is in it
   */
  record Case(String name, String type, String members) {
    JavaFileObject source() {
      String imports =
          PACKAGES.stream()
              .map(each -> "import " + each + ".*; ")
              .collect(Collectors.joining("", "package corpus; ", ""));
      String named = "import dev.troupe.api.Timeout; import dev.troupe.process.Timer; ";
      return Sources.source(
          "corpus." + type,
          imports + named + "@GenServer final class " + type + " {\n" + members + "\n}\n");
    }

    /** By its line, every expected text. */
    List<List<String>> expected() {
      return members
          .lines()
          .map(
              line -> line.contains(MARK) ? line.substring(line.indexOf(MARK) + MARK.length()) : "")
          .map(mark -> mark.isEmpty() ? List.<String>of() : Arrays.asList(mark.split(" ;; ", -1)))
          .toList();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Case> PROVEN = cases("proven.txt", "Proven");
  private static final List<Case> REFUSED = cases("refused.txt", "Refused");

  private static final Compiled COMPILED = compile(PROVEN, Compilers.JAVAC);
  private static final Compiled BY_ECJ = compile(PROVEN, Compilers.ECJ);
  private static final Compiled NOT_COMPILED =
      compile(REFUSED, Compilers.JAVAC, "-Xmaxerrs", "1000");

  private static List<Case> cases(String file, String type) {
    List<Case> cases = new ArrayList<>();
    for (String text : Sources.read(Sources.root("direct").resolve(file)).split("(?m)^# ", -1)) {
      if (!text.isBlank()) {
        String[] parts = text.split("\n", 2);
        String name = type + cases.size();
        String members = parts[1].strip().replaceAll("\\bServer(?=\\b|_)", name);
        cases.add(new Case(parts[0], name, members));
      }
    }
    return cases;
  }

  private static Compiled compile(List<Case> cases, Compilers compiler, String... options) {
    return compiler.compile(cases.stream().map(Case::source).toList(), options);
  }

  static List<Case> proven() {
    return PROVEN;
  }

  static List<Case> refused() {
    return REFUSED;
  }

  @ParameterizedTest
  @MethodSource("proven")
  void isProven(Case handler) {
    assertThat(COMPILED.errors())
        .filteredOn(said -> said.file().equals(handler.type() + ".java"))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefused(Case handler) {
    List<Said> refusals =
        new ArrayList<>(
            NOT_COMPILED.errors().stream()
                .filter(said -> said.file().equals(handler.type() + ".java"))
                .toList());
    assertThat(refusals).isNotEmpty().allMatch(said -> REFUSAL.matcher(said.text()).find());
    List<List<String>> expected = handler.expected();
    for (int i = 0; i < expected.size(); i++) {
      for (String text : expected.get(i)) {
        refusals.remove(refusal(i + 2, text, refusals));
      }
    }
    assertThat(refusals).isEmpty();
  }

  private static Said refusal(int line, String text, List<Said> refusals) {
    return refusals.stream()
        .filter(said -> said.line() == line && said.text().contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(line + ": " + text + " not in " + refusals));
  }

  /** Without the plugin nothing is refused, and the same is generated. */
  @Test
  void ecj() {
    assertThat(BY_ECJ.errors()).isEmpty();
    assertThat(BY_ECJ.output()).isEqualTo(COMPILED.output());
    assertThat(COMPILED.generated().values())
        .allMatch(client -> client.contains("public boolean direct()"));
    assertThat(compile(REFUSED, Compilers.ECJ).errors()).isEmpty();
  }

  @Test
  void corpus() {
    assertThat(PROVEN).hasSizeGreaterThan(20);
    assertThat(REFUSED).hasSizeGreaterThan(25);
  }
}
