package dev.troupe.processor;

import static dev.troupe.processor.testing.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.troupe.processor.testing.Compilers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How bad it is that something cannot be sent, by what the build says. */
class SendableOptionTest {
  private static Compilation compile(String... options) {
    return Compilers.javac(
        List.of(
            source(
                "a.Diary",
                """
                package a;
                @dev.troupe.api.GenServer
                class Diary {
                  @dev.troupe.api.HandleCall void note(java.util.Date day, int[] hours) {}
                  @SuppressWarnings("troupe:NotSendable")
                  @dev.troupe.api.HandleCall void silent(java.util.Date day) {}
                }
                """)),
        options);
  }

  @Test
  void errorByDefault() {
    assertThat(compile().errors()).hasSize(2);
    assertThat(compile("-Atroupe.sendable=error").errors()).hasSize(2);
  }

  @Test
  void warning() {
    Compilation compilation = compile("-Atroupe.sendable=warning");
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.warnings())
        .singleElement()
        .satisfies(
            warning -> assertThat(warning.getMessage(Locale.ROOT)).contains("NotSendable", "Date"));
  }

  @Test
  void off() {
    assertThat(compile("-Atroupe.sendable=off").diagnostics()).isEmpty();
  }

  /** What can be copied is copied, whatever is said of the rest. */
  @Test
  void copiesInAnyCase() {
    assertThat(compile("-Atroupe.sendable=off").generatedSourceFile("a.DiaryClient"))
        .get()
        .satisfies(
            client -> assertThat(client.getCharContent(false)).asString().contains("Copies.array"));
  }

  @Test
  void unknownValue() {
    Compilation compilation = compile("-Atroupe.sendable=warnings");
    assertThat(compilation.errors()).hasSize(2);
    assertThat(compilation.warnings())
        .singleElement()
        .satisfies(warning ->
            assertThat(warning.getMessage(Locale.ROOT))
                .contains(
                    "[GenServer.UnknownValue]",
                    "error or warning or off",
                    "Did you mean \"warning\"?"));
  }
}
