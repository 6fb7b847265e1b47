package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compiled.Said;
import dev.troupe.processor.testing.Compilers;
import dev.troupe.processor.testing.Golden;
import dev.troupe.processor.testing.Sources;
import dev.troupe.processor.validate.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every problem, provoked. An input says by {@code // <- Code} on which lines it has problems, and
 * has no others; by {@code // <= Code}, what only javac finds, as it is in a body.
 */
class ProblemsTest {
  private static final Pattern CODE = Pattern.compile("\\[GenServer\\.(\\w+)]");
  private static final Pattern EXPECTED = Pattern.compile("// <[-=]((?: \\w+)+)");
  private static final Pattern EXPECTED_OF_ECJ = Pattern.compile("// <-((?: \\w+)+)");

  private static final Pattern WORD = Pattern.compile("\\w+");

  /** What no input provokes: see InternalErrorTest and BodyListenerTest. */
  private static final Set<Problem> ELSEWHERE =
      Set.of(Problem.INTERNAL_ERROR, Problem.UNCHECKED_BODIES);

  static Stream<Path> inputs() {
    return Sources.list(Sources.root("problems")).stream()
        .filter(path -> !path.toString().endsWith(".txt"));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void javac(Path input) {
    List<JavaFileObject> sources = Sources.load(input);
    Compiled compiled = Compilers.JAVAC.compile(sources);
    assertThat(found(compiled))
        .as(compiled.diagnostics().toString())
        .isEqualTo(expected(EXPECTED, sources));
    assertThat(compiled.errors())
        .filteredOn(said -> !isOurs(said))
        .filteredOn(said -> !said.code().startsWith("compiler.err.cant.resolve"))
        .as("noise beside our message")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void ecj(Path input) {
    List<JavaFileObject> sources = Sources.load(input);
    Compiled compiled = Compilers.ECJ.compile(sources);
    assertThat(found(compiled))
        .as(compiled.diagnostics().toString())
        .isEqualTo(expected(EXPECTED_OF_ECJ, sources));
  }

  @Test
  void everyProblemIsProvoked() {
    Set<String> provoked =
        inputs()
            .flatMap(input -> expected(EXPECTED, Sources.load(input)).stream())
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .collect(Collectors.toSet());
    assertThat(Arrays.stream(Problem.values()).filter(each -> !ELSEWHERE.contains(each)))
        .allSatisfy(problem -> assertThat(provoked).contains(problem.code()));
  }

  @Test
  void everyProblemIsDocumented() {
    String readme = Sources.read(Path.of("README.md"));
    assertThat(Problem.values())
        .allSatisfy(problem -> assertThat(readme).contains("\n### " + problem.code() + "\n"));
  }

  /** All that a user ever reads, on one screen. */
  @Test
  void messages() {
    String messages =
        inputs()
            .map(input -> Compilers.JAVAC.compile(Sources.load(input)))
            .flatMap(compiled -> compiled.diagnostics().stream())
            .filter(ProblemsTest::isOurs)
            .map(said -> said.text() + "\n")
            .distinct()
            .sorted()
            .collect(Collectors.joining("\n"));
    Golden.check(Sources.root("problems").resolve("messages.txt"), messages);
  }

  private static boolean isOurs(Said said) {
    return CODE.matcher(said.text()).find();
  }

  private static List<String> found(Compiled compiled) {
    List<String> found = new ArrayList<>();
    for (Said said : compiled.diagnostics()) {
      Matcher code = CODE.matcher(said.text());
      if (code.find()) {
        found.add(said.file() + ":" + said.line() + " " + code.group(1));
      }
    }
    return found.stream().sorted().toList();
  }

  private static List<String> expected(Pattern mark, List<JavaFileObject> sources) {
    List<String> expected = new ArrayList<>();
    for (JavaFileObject source : sources) {
      List<String> lines = Sources.text(source).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher codes = mark.matcher(lines.get(i));
        if (codes.find()) {
          String place = Sources.simpleName(source) + ":" + (i + 1) + " ";
          WORD.matcher(codes.group(1))
              .results()
              .forEach(word -> expected.add(place + word.group()));
        }
      }
    }
    return expected.stream().sorted().toList();
  }
}
