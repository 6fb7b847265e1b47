package dev.troupe.processor;

import static dev.troupe.processor.testing.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compilers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that mention what does not exist yet. */
class DeferralTest {
  private static JavaFileObject server(String home, String name, String imports, String members) {
    return source(
        home + "." + name,
        """
        package %s; import dev.troupe.api.*; import java.util.*; %s
        @GenServer
        public class %s {
          @HandleCall int count() { return 0; }
          %s
        }
        """
            .formatted(home, imports, name, members));
  }

  private static void succeeds(Compilers compiler, JavaFileObject... sources) {
    Compiled compiled = compiler.compile(List.of(sources));
    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.generated()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void chain(Compilers compiler) {
    succeeds(
        compiler,
        server("a", "A", "", "@HandleCast void set(BClient b) {}"),
        server("a", "B", "", "@HandleCast void set(CClient c) {}"),
        server("a", "C", "", ""));
  }

  @ParameterizedTest
  @EnumSource
  void cycleByField(Compilers compiler) {
    succeeds(
        compiler,
        server("a", "A", "", "private BClient b;"),
        server("a", "B", "", "private AClient a;"));
  }

  @ParameterizedTest
  @EnumSource
  void cycleByConstructor(Compilers compiler) {
    succeeds(
        compiler, server("a", "A", "", "A(BClient b) {}"), server("a", "B", "", "B(AClient a) {}"));
  }

  @ParameterizedTest
  @EnumSource
  void cycleByHandlers(Compilers compiler) {
    succeeds(
        compiler,
        server(
            "a",
            "A",
            "",
            "@HandleCall List<BClient> get(Map<String, BClient[]> b) { return null; }"),
        server(
            "a",
            "B",
            "",
            "@HandleCall AClient get(Optional<? extends AClient> a) { return null; }"));
  }

  @ParameterizedTest
  @EnumSource
  void cycleAcrossPackages(Compilers compiler) {
    succeeds(
        compiler,
        server("a", "A", "import b.BClient;", "@HandleCast void set(BClient b) {}"),
        server("b", "B", "import a.*;", "@HandleCast void set(AClient one, a.AClient other) {}"));
  }

  @ParameterizedTest
  @EnumSource
  void itself(Compilers compiler) {
    succeeds(compiler, server("a", "A", "", "@HandleCast void set(AClient a) {}"));
  }

  @ParameterizedTest
  @EnumSource
  void chainOfGenerics(Compilers compiler) {
    succeeds(
        compiler,
        server("a", "A", "", "@HandleCast void set(BClient<String> b) {}"),
        source(
            "a.B",
            """
            package a;
            @dev.troupe.api.GenServer
            class B<T> {
              @dev.troupe.api.HandleCast void set(T t) {}
            }
            """));
  }

  /** Which of two clients of one name is meant is known only when both exist. */
  @Test
  void twoOfOneName() {
    succeeds(
        Compilers.JAVAC,
        server("a", "A", "import c.BClient;", "@HandleCast void set(BClient b) {}"),
        server("b", "B", "", ""),
        server("c", "B", "", ""));
  }

  /** A peer with an error of its own has no client, which is not the fault of this one. */
  @Test
  void peerWithAnError() {
    Compiled compiled =
        Compilers.JAVAC.compile(
            List.of(
                server("a", "A", "", "@HandleCast void set(BClient b) {}"),
                server("a", "B", "", "@HandleCast private void set() {}")));
    assertThat(compiled.errors())
        .filteredOn(said -> said.text().contains("[GenServer."))
        .singleElement()
        .satisfies(said -> assertThat(said.text()).contains("PrivateHandler"));
  }

  @Test
  void byAnotherProcessorALaterRound() {
    Compilation compilation =
        compileLate(
            server("a", "A", "", "@HandleCast void set(Late late, List<Later> later) {}"),
            server("a", "B", "", "@HandleCall Base get() { return null; }"),
            source(
                "a.Heir",
                """
                package a;
                @dev.troupe.api.GenServer
                class Heir extends Base {
                  @dev.troupe.api.HandleCast void set(AClient a) {}
                }
                """));
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSourceFile("a.HeirClient")).isPresent();
  }

  private static Compilation compileLate(JavaFileObject... sources) {
    return Compiler.javac()
        .withProcessors(new TroupeProcessor(), new LateProcessor())
        .compile(sources);
  }

  @Test
  void fineInsideOfARecord() {
    Compilation compilation =
        compileLate(
            server("a", "A", "", "@HandleCast void set(Fine fine) {}"),
            server("a", "B", "", ""),
            source("a.Fine", "package a; record Fine(Late late, AClient own, BClient b) {}"));
    assertThat(compilation.errors()).isEmpty();
  }

  /** Whether a record can be sent is known when all that it is made of exists. */
  @Test
  void notFineInsideOfARecord() {
    Compilation compilation =
        compileLate(
            server("a", "A", "", "@HandleCast void set(Bad bad) {}"),
            source("a.Bad", "package a; record Bad(Loose loose) {}"));
    assertThat(compilation.errors())
        .singleElement()
        .satisfies(error ->
            assertThat(error.getMessage(Locale.ROOT)).contains("NotSendable", "Bad.loose"));
  }

  /** Writes a few classes, one round after another. */
  private static final class LateProcessor extends AbstractProcessor {
    private int round;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      round++;
      if (round == 1) {
        write("Late", "");
        write("Loose", "int count;");
        write("Base", "@dev.troupe.api.HandleCall int base() { return 0; }");
      } else if (round == 2) {
        write("Later", "");
      }
      return false;
    }

    private void write(String name, String members) {
      try (Writer writer = processingEnv.getFiler().createSourceFile("a." + name).openWriter()) {
        String vouch = name.equals("Loose") ? "" : "@dev.troupe.api.Sendable ";
        writer.write(
            "package a;\n" + vouch + "public abstract class " + name + " {" + members + "}\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
