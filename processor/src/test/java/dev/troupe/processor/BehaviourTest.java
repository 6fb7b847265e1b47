package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.troupe.processor.testing.ClassFolder;
import dev.troupe.processor.testing.Sources;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles programs and runs them. Each is a class {@code run.Main} with a static method {@code
 * run} that returns what it saw, and says in its last comment what that should be.
 */
@Timeout(20)
class BehaviourTest {
  @TempDir Path folder;

  static Stream<Path> programs() {
    return Sources.list(Sources.root("behaviour")).stream();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void runs(Path program) throws IOException, ReflectiveOperationException {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new TroupeProcessor())
            .withOptions("-Xlint:all,-processing", "-Werror")
            .compile(Sources.load(program));
    assertThat(compilation.diagnostics()).isEmpty();
    ClassFolder.write(compilation, folder);
    assertThat(run(program)).isEqualTo(expected(program));
  }

  private Object run(Path program) throws IOException, ReflectiveOperationException {
    String name = program.getFileName().toString().replace(".java", "");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      return Class.forName("run." + name, true, loader).getMethod("run").invoke(null);
    }
  }

  private static String expected(Path program) {
    return Sources.read(program)
        .lines()
        .filter(line -> line.startsWith("// "))
        .map(line -> line.substring(3) + "\n")
        .reduce("", String::concat);
  }

  @Test
  void thereArePrograms() {
    assertThat(programs()).isNotEmpty();
  }
}
