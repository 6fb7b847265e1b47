package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compilers;
import dev.troupe.processor.testing.Golden;
import dev.troupe.processor.testing.Marks;
import dev.troupe.processor.testing.Sources;
import dev.troupe.processor.validate.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every problem, provoked. An input says by {@code // <- Code} on which lines it has problems, and
 * has no others; by {@code // <= Code}, what only javac finds, as it is in a body, or what ecj
 * refuses by itself.
 */
class ProblemsTest {
  /**
   * What no input provokes: see InternalErrorTest, BodyListenerTest, OptionsTest and
   * ExplainDirectTest.
   */
  private static final Set<Problem> ELSEWHERE =
      Set.of(
          Problem.INTERNAL_ERROR,
          Problem.UNCHECKED_BODIES,
          Problem.UNKNOWN_OPTION,
          Problem.UNKNOWN_VALUE,
          Problem.COULD_BE_DIRECT,
          Problem.COULD_NOT_BE_DIRECT);

  static Stream<Path> inputs() {
    return Sources.list(Sources.root("problems")).stream()
        .filter(path -> !path.toString().endsWith(".txt"));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void javac(Path input) {
    List<JavaFileObject> sources = Sources.load(input);
    Compiled compiled = Compilers.JAVAC.compile(sources);
    check(compiled, Marks.expected(sources));
    assertThat(compiled.errors())
        .filteredOn(said -> !Marks.isOurs(said))
        .filteredOn(said -> !said.code().startsWith("compiler.err.cant.resolve"))
        .as("noise beside our message")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void ecj(Path input) {
    List<JavaFileObject> sources = Sources.load(input);
    check(Compilers.ECJ.compile(sources), Marks.expectedOfEcj(sources));
  }

  private static void check(Compiled compiled, List<String> expected) {
    assertThat(Marks.found(compiled.diagnostics().stream().filter(Marks::isOurs).toList()))
        .as(compiled.diagnostics().toString())
        .isEqualTo(expected);
  }

  @Test
  void everyProblemIsProvoked() {
    Set<String> provoked =
        inputs()
            .flatMap(input -> Marks.expected(Sources.load(input)).stream())
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
            .filter(Marks::isOurs)
            .map(said -> said.text() + "\n")
            .distinct()
            .sorted()
            .collect(Collectors.joining("\n"));
    Golden.check(Sources.root("problems").resolve("messages.txt"), messages);
  }
}
