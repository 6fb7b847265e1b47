package dev.troupe.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compilers;
import dev.troupe.processor.testing.Marks;
import dev.troupe.processor.validate.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake is found, where it is made; and nothing is said to who makes none. */
class CorpusTest {
  /** What no program provokes that somebody could write: it takes a defect of ours. */
  private static final List<Problem> WITHOUT_EXAMPLE =
      List.of(Problem.INTERNAL_ERROR, Problem.UNCHECKED_BODIES);

  static Stream<Mistake> mistakes() {
    return Mistake.all();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void wrong(Mistake mistake) {
    Compiled compiled = compileWrong(mistake);
    assertThat(Marks.found(compiled.remarks()))
        .as(compiled.diagnostics().toString())
        .isNotEmpty()
        .isEqualTo(mistake.marks());
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void right(Mistake mistake) {
    Compiled compiled = compile(mistake.right(), mistake.rightOptions(), "-Werror");
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(Marks.expected(mistake.right())).isEmpty();
  }

  @Test
  void table() {
    new Readme().table(Table.of(mistakes())).check();
  }

  @Test
  void everyProblemHasAnExample() {
    Set<String> names = mistakes().map(Mistake::name).collect(Collectors.toSet());
    assertThat(Problem.values())
        .filteredOn(problem -> !names.contains(problem.code()))
        .containsExactlyElementsOf(WITHOUT_EXAMPLE);
  }

  /** The mistake that is called as a problem is its example. */
  @Test
  void examples() {
    Map<String, Mistake> mistakes =
        mistakes().collect(Collectors.toMap(Mistake::name, Function.identity()));
    Readme readme = new Readme();
    for (Problem problem : Problem.values()) {
      Mistake example = mistakes.get(problem.code());
      if (example != null) {
        assertThat(example.codes()).as(example.toString()).contains(problem.code());
        readme.example(problem.code(), Mend.of(example));
      }
    }
    readme.check();
  }

  static Compiled compileWrong(Mistake mistake) {
    return compile(mistake.wrong(), mistake.wrongOptions());
  }

  private static Compiled compile(
      List<JavaFileObject> sources, List<String> options, String... more) {
    return Compilers.JAVAC.compile(
        sources,
        Stream.of(List.of("--release", "25", "-Xlint:all,-processing"), options, List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }
}
