package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compilers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code that the README shows compiles as it stands. */
class ReadmeTest {
  private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);

  static List<String> examples() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    return JAVA.matcher(readme).results().map(block -> block.group(1)).toList();
  }

  @Test
  @DisplayName("The README shows some code")
  void showsCode() throws IOException {
    assertThat(examples()).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @MethodSource("examples")
  @DisplayName("An example of the README compiles")
  void compiles(String example) {
    String name =
        CLASS.matcher(example).results().map(MatchResult::group).findFirst().orElseThrow();
    Compiled compiled =
        Compilers.JAVAC.compile(
            List.of(JavaFileObjects.forSourceString(name.substring("class ".length()), example)));
    assertThat(compiled.errors()).isEmpty();
  }
}
