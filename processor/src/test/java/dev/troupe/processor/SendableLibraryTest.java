package dev.troupe.processor;

import static dev.troupe.processor.testing.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.troupe.processor.testing.ClassFolder;
import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Compiled.Said;
import dev.troupe.processor.testing.Compilers;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes in class files is judged and copied as what comes in sources. */
class SendableLibraryTest {
  @TempDir Path folder;

  private static final JavaFileObject LIBRARY =
      source(
          "lib.Types",
          """
          package lib;
          import dev.troupe.api.Sendable;
          import java.util.List;
          public final class Types {
            private Types() {}
            public record Order(String id, List<String> lines, int[] sizes) {}
            public record Vouched(@Sendable Object object, List<@Sendable StringBuilder> texts) {}
            public record Bad(String id, StringBuilder text) {}
            public static final class Changing { private int count; }
            public static final class Fixed { private final String name = ""; }
            public enum Level { LOW; private int used; }
            public sealed interface Shape permits Circle, Group {}
            public record Circle(double radius) implements Shape {}
            public record Group(List<Shape> shapes) implements Shape {}
            record Hidden(int[] sizes) {}
            public record Open(Hidden hidden) {}
            @Sendable public interface Anything {}
            public static class Something implements Anything { int count; }
          }
          """);

  private static final JavaFileObject SERVER =
      source(
          "a.Server",
          """
          package a;
          import dev.troupe.api.HandleCall;
          import lib.Types;
          @dev.troupe.api.GenServer
          class Server {
            @HandleCall void fine(
                Types.Order order, Types.Vouched vouched, Types.Fixed fixed, Types.Shape shape,
                Types.Something something) {}
          }
          """);

  private static final JavaFileObject BAD_SERVER =
      source(
          "a.BadServer",
          """
          package a;
          import dev.troupe.api.HandleCall;
          import lib.Types;
          @dev.troupe.api.GenServer
          class BadServer {
            @HandleCall void bad(Types.Bad bad) {}
            @HandleCall void changing(Types.Changing changing) {}
            @HandleCall void level(Types.Level level) {}
            @HandleCall void open(Types.Open open) {}
          }
          """);

  private Compiled withClasses(Compilers compiler, JavaFileObject server) {
    ClassFolder.write(Compilers.javac(List.of(LIBRARY)), folder);
    String path =
        ClassFolder.withOwnClassPath(List.of(folder)).stream()
            .map(File::getPath)
            .collect(Collectors.joining(File.pathSeparator));
    return compiler.compile(List.of(server), "-classpath", path);
  }

  @ParameterizedTest
  @EnumSource
  void copied(Compilers compiler) {
    Compiled withClasses = withClasses(compiler, SERVER);
    assertThat(withClasses.errors()).isEmpty();
    assertThat(withClasses.output()).contains("new Types.Order(order.id(), lines, sizes)");
    assertThat(withClasses.output()).isEqualTo(compiler.compile(List.of(LIBRARY, SERVER)).output());
  }

  @ParameterizedTest
  @EnumSource
  void refused(Compilers compiler) {
    List<String> withClasses = errors(withClasses(compiler, BAD_SERVER));
    assertThat(withClasses)
        .hasSize(4)
        .anySatisfy(error -> assertThat(error).contains("Bad.text is StringBuilder"))
        .anySatisfy(error -> assertThat(error).contains("hidden from the client"));
    assertThat(withClasses).isEqualTo(errors(compiler.compile(List.of(LIBRARY, BAD_SERVER))));
  }

  private static List<String> errors(Compiled compiled) {
    return compiled.errors().stream().map(Said::text).toList();
  }
}
