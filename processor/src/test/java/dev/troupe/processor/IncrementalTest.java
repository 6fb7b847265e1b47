package dev.troupe.processor;

import static dev.troupe.processor.testing.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.troupe.processor.testing.ClassFolder;
import dev.troupe.processor.testing.Sources;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build tool does: compile one changed file against the classes of the build before. */
class IncrementalTest {
  @TempDir Path folder;

  private static final JavaFileObject PING =
      source(
          "a.Ping",
          """
          package a;
          @dev.troupe.api.GenServer
          class Ping extends Base {
            @dev.troupe.api.HandleCast void set(PongClient pong) {}
          }
          """);
  private static final JavaFileObject PONG =
      source(
          "a.Pong",
          """
          package a;
          @dev.troupe.api.GenServer
          class Pong {
            @dev.troupe.api.HandleCast void set(PingClient ping) {}
          }
          """);
  private static final JavaFileObject BASE =
      source(
          "a.Base",
          """
          package a;
          abstract class Base {
            /** Inherited. */
            @dev.troupe.api.HandleCall int count(String text) { return 0; }
          }
          """);

  private Compilation compile(List<Path> classPath, JavaFileObject... sources) {
    return Compiler.javac()
        .withProcessors(new TroupeProcessor())
        .withOptions("-parameters")
        .withClasspath(ClassFolder.withOwnClassPath(classPath))
        .compile(sources);
  }

  @Test
  void sameClientWhenCompiledAlone() {
    Compilation whole = compile(List.of(), PONG, BASE, PING);
    assertThat(whole.errors()).isEmpty();
    ClassFolder.write(whole, folder);
    Compilation alone = compile(List.of(folder), PONG);
    assertThat(alone.errors()).isEmpty();
    assertThat(client(alone, "a.PongClient")).isEqualTo(client(whole, "a.PongClient"));
  }

  /** A handler from a class file has lost its comment, and nothing else. */
  @Test
  void inheritedFromAClassFile() {
    ClassFolder.write(compile(List.of(), PONG, BASE, PING), folder);
    Compilation alone = compile(List.of(folder), PING);
    assertThat(alone.errors()).isEmpty();
    assertThat(client(alone, "a.PingClient")).contains("int count(String text) {");
  }

  /** A problem in a library is shown where its user can see it. */
  @Test
  void problemInAClassFile() {
    JavaFileObject base =
        source(
            "lib.Base",
            """
            package lib;
            public abstract class Base {
              @dev.troupe.api.HandleCall int count() { return 0; }
            }
            """);
    ClassFolder.write(compile(List.of(), base), folder);
    Compilation compilation =
        compile(
            List.of(folder),
            source(
                "a.Server",
                """
                package a;
                @dev.troupe.api.GenServer
                class Server extends lib.Base {}
                """));
    assertThat(compilation.errors())
        .singleElement()
        .satisfies(error -> {
          assertThat(error.getSource()).isNotNull();
          assertThat(error.getLineNumber()).isEqualTo(3);
          assertThat(error.getMessage(null)).contains("Base.count() is not public");
        });
  }

  private static String client(Compilation compilation, String name) {
    return Sources.text(compilation.generatedSourceFile(name).orElseThrow());
  }
}
