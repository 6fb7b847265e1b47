package dev.troupe.processor;

import static dev.troupe.processor.testing.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compiled.Said;
import dev.troupe.processor.testing.Compilers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said to a build that says something nobody understands. */
class OptionsTest {
  private static List<String> say(Compilers compiler, String... options) {
    Compiled compiled =
        compiler.compile(
            List.of(
                source(
                    "a.Clock",
                    """
                    package a;
                    @dev.troupe.api.GenServer
                    class Clock {
                      @dev.troupe.api.HandleCall long now() { return 0; }
                    }
                    """)),
            options);
    assertThat(compiled.errors()).isEmpty();
    return compiled.diagnostics().stream().map(Said::text).toList();
  }

  @ParameterizedTest
  @EnumSource
  void misspeltName(Compilers compiler) {
    assertThat(say(compiler, "-Atroupe.sendible=off"))
        .containsExactly(
            "[GenServer.UnknownOption] -Atroupe.sendible means nothing, as there are only debug,"
                + " explain, sendable. Did you mean \"sendable\"?");
  }

  @ParameterizedTest
  @EnumSource
  void nameLikeNoOther(Compilers compiler) {
    assertThat(say(compiler, "-Atroupe.x"))
        .containsExactly(
            "[GenServer.UnknownOption] -Atroupe.x means nothing, as there are only debug, explain,"
                + " sendable.");
  }

  @ParameterizedTest
  @EnumSource
  void unknownValue(Compilers compiler) {
    assertThat(say(compiler, "-Atroupe.debug=True"))
        .containsExactly(
            "[GenServer.UnknownValue] -Atroupe.debug=True means nothing, as it can only be false or"
                + " true. Did you mean \"true\"?");
  }

  @ParameterizedTest
  @EnumSource
  void allAtOnce(Compilers compiler) {
    assertThat(say(compiler, "-Atroupe.debag=true", "-Atroupe.explain=direkt", "-Aother.x=y"))
        .filteredOn(text -> text.contains("[GenServer."))
        .hasSize(2)
        .anySatisfy(text -> assertThat(text).contains("Did you mean \"debug\"?"))
        .anySatisfy(text -> assertThat(text).contains("Did you mean \"direct\"?"));
  }

  @ParameterizedTest
  @EnumSource
  void nothing(Compilers compiler) {
    assertThat(
            say(
                compiler,
                "-Atroupe.debug=false",
                "-Atroupe.explain=nothing",
                "-Atroupe.sendable=off"))
        .isEmpty();
  }

  /** Else javac would say again that nobody recognised it. */
  @ParameterizedTest
  @EnumSource(names = "JAVAC")
  void onlyOnce(Compilers compiler) {
    assertThat(say(compiler, "-Xlint:processing", "-Atroupe.debgu=true"))
        .filteredOn(text -> text.contains("debgu"))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("Did you mean \"debug\"?"));
  }
}
