package dev.troupe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compilers;
import dev.troupe.processor.testing.Golden;
import dev.troupe.processor.testing.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated, letter by letter; that it compiles without a warning; that ecj agrees. */
class GoldenTest {
  static Stream<Path> cases() {
    return Sources.list(Sources.root("golden")).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void javac(Path folder) {
    Compiled compiled = Compilers.compileStrictly(Sources.load(folder));
    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.complaints()).isEmpty();
    assertThat(compiled.generated()).isNotEmpty();
    compiled.generated().forEach((path, text) -> Golden.check(golden(folder, path), text));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ecj(Path folder) {
    Compiled compiled = Compilers.ECJ.compile(Sources.load(folder));
    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.output()).isEqualTo(Compilers.JAVAC.compile(Sources.load(folder)).output());
  }

  /** Nothing depends on what the package is called, nor on being alone in it. */
  @Test
  void inAnotherPackage() {
    List<JavaFileObject> sources =
        Stream.of("bank", "marked", "old", "queue", "shapes")
            .flatMap(name -> Sources.load(Sources.root("golden").resolve(name)).stream())
            .map(GoldenTest::moved)
            .toList();
    Compiled compiled = Compilers.compileStrictly(sources);
    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.complaints()).isEmpty();
  }

  private static JavaFileObject moved(JavaFileObject source) {
    String name = Sources.simpleName(source).replace(".java", "");
    String text = Sources.text(source).replaceFirst("package \\w+;", "package some.other;");
    return Sources.source("some.other." + name, text);
  }

  private static Path golden(Path folder, String path) {
    return folder.resolve("expected").resolve(path.substring(path.lastIndexOf('/') + 1));
  }
}
