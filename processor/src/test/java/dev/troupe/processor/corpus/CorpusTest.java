package dev.troupe.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compilers;
import dev.troupe.processor.testing.Marks;
import dev.troupe.processor.validate.Problem;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake is found, where it is made; and nothing is said to who makes none. */
class CorpusTest {
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
        .isEqualTo(Marks.expected(mistake.wrong()));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void right(Mistake mistake) {
    Compiled compiled =
        Compilers.JAVAC.compile(
            mistake.right(), "--release", "25", "-Xlint:all,-processing", "-Werror");
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(Marks.expected(mistake.right())).isEmpty();
  }

  @Test
  void table() {
    new Readme().table(Table.of(mistakes())).check();
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
    return Compilers.JAVAC.compile(mistake.wrong(), "--release", "25", "-Xlint:all,-processing");
  }
}
