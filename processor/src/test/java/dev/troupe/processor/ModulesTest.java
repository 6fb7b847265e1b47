package dev.troupe.processor;

import static dev.troupe.processor.testing.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.troupe.processor.testing.Sources;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server in a named module: what the module does not read, its client must not mention. */
class ModulesTest {
  private static JavaFileObject server(String modifier) {
    return source(
        "app.Counter",
        """
        package app;

        import dev.troupe.api.GenServer;
        import dev.troupe.api.HandleCall;

        @GenServer
        %s class Counter {
          public Counter() {}

          @HandleCall
          int count() {
            return 0;
          }
        }
        """
            .formatted(modifier));
  }

  private static JavaFileObject module(String requires) {
    return source(
        "module-info",
        """
        module app {
          %s
          requires transitive dev.troupe.api;
          requires transitive dev.troupe.runtime;
          exports app;
        }
        """
            .formatted(requires));
  }

  /** The client, written without a complaint. */
  private static String client(String modifier, String requires) {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new TroupeProcessor())
            .withOptions(
                "--release",
                "25",
                "-Xlint:all,-processing",
                "-Werror",
                "--module-path",
                System.getProperty("java.class.path"))
            .withClasspath(List.of())
            .compile(server(modifier), module(requires));
    assertThat(compilation.diagnostics()).isEmpty();
    return Sources.text(compilation.generatedSourceFile("app.CounterClient").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "requires java.net.http;"})
  void doesNotReadTheCompilersModule(String requires) {
    assertThat(client("", requires)).doesNotContain("@Generated").contains("@TroupeGenerated");
  }

  @Test
  void readsTheCompilersModule() {
    assertThat(client("", "requires java.compiler;")).contains("@Generated(");
  }

  /** In a module's API, whatever is mentioned must be readable for all who read the module. */
  @Test
  void apiOfTheModule() {
    assertThat(client("public", "requires java.compiler;")).doesNotContain("@Generated");
    assertThat(client("public", "requires transitive java.compiler;")).contains("@Generated(");
  }
}
