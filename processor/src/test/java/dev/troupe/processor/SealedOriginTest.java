package dev.troupe.processor;

import static dev.troupe.processor.testing.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.troupe.processor.testing.ClassFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose a sealed type is: all of one's own is to be handled, and what one likes of a library's. */
class SealedOriginTest {
  private static final JavaFileObject SHAPE =
      source(
          "lib.Shape",
          """
          package lib;
          public sealed interface Shape {
            record Circle() implements Shape {}
            record Square() implements Shape {}
          }
          """);
  private static final JavaFileObject SERVER =
      source(
          "app.Server",
          """
          package app;
          @dev.troupe.api.GenServer
          class Server {
            @dev.troupe.api.HandleInfo void circle(lib.Shape.Circle circle) {}
          }
          """);

  @TempDir Path folder;
  private Path classes;

  @BeforeEach
  void compileShape() {
    classes = folder.resolve("classes");
    ClassFolder.write(compile(List.of(), SHAPE), classes);
  }

  private static Compilation compile(List<Path> classPath, JavaFileObject... sources) {
    return Compiler.javac()
        .withProcessors(new TroupeProcessor())
        .withClasspath(ClassFolder.withOwnClassPath(classPath))
        .compile(sources);
  }

  /** What a build tool compiles again, it does not compile alone. */
  @Test
  void ofAnEarlierBuild() {
    assertThat(compile(List.of(classes), SERVER).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(null)).contains("but not Square"));
  }

  @Test
  void ofALibrary() throws IOException {
    Path jar = folder.resolve("lib.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file);
        Stream<Path> files = Files.walk(classes)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, entries);
      }
    }
    assertThat(compile(List.of(jar), SERVER).diagnostics()).isEmpty();
  }
}
