package dev.troupe.processor.body;

import static dev.troupe.processor.testing.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.troupe.processor.TroupeProcessor;
import dev.troupe.processor.body.source.Check;
import dev.troupe.processor.body.source.Code;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.Place;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.testing.Sources;
import dev.troupe.processor.validate.Problem;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check sees of a compilation, however javac goes through it. */
class BodyListenerTest {
  private static final JavaFileObject PING =
      source(
          "a.Ping",
          """
          package a; import dev.troupe.api.*;

          @GenServer
          class Ping extends Base {
            private PongClient pong;
            @HandleCall int ping(String text) { return pong.pong(); }
          }
          """);
  private static final JavaFileObject PONG =
      source(
          "a.Pong",
          """
          package a; import dev.troupe.api.*;

          class Outer {
            private PingClient ping;
            int ask() { return ping.ping("") + ping.base(1); }
          }
          @GenServer
          class Pong {
            private PingClient ping;
            @HandleCall int pong() { return 1; }
            static class Nested {
              final int size = "text".length();
            }
          }
          """);
  private static final JavaFileObject BASE =
      source(
          "a.Base",
          """
          package a; import dev.troupe.api.*;

          abstract class Base {
            private PongClient other;
            @HandleCall void later(From<Integer> from) { from.reply(other.pong()); }
            @HandleCall int base(int number) { return number; }
          }
          """);

  @TempDir Path folder;
  private boolean succeeded;

  /** Remembers what it sees, and reports each call to a server in the end. */
  private static final class Seen implements Check {
    final Map<String, List<String>> read = new LinkedHashMap<>();
    final Map<String, String> said = new TreeMap<>();
    final List<TreePath> calls = new ArrayList<>();
    final Compilation compilation;
    int decided;

    Seen(Compilation compilation) {
      this.compilation = compilation;
    }

    @Override
    public void read(SourceClass type) {
      read.put(
          type.element().getSimpleName().toString(),
          type.code().stream()
              .flatMap(code -> code.method().stream())
              .map(method -> method.getSimpleName().toString())
              .filter(name -> !name.equals("<init>"))
              .toList());
      type.code().forEach(this::read);
    }

    private void read(Code code) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
          compilation
              .invoked(getCurrentPath())
              .flatMap(compilation.servers()::said)
              .ifPresent(each -> {
                calls.add(getCurrentPath());
                said.put(
                    Place.of(getCurrentPath(), compilation.trees()) + " " + tree,
                    each.server().name(each.handler()));
              });
          return super.visitMethodInvocation(tree, null);
        }
      }.scan(code.path(), null);
    }

    @Override
    public void decide() {
      decided++;
      calls.forEach(path -> compilation.reporter().report(Problem.STATIC_HANDLER, path, "x", "y"));
    }
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(
      Function<Compilation, List<Check>> checks,
      List<String> options,
      List<JavaFileObject> sources) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(Writer.nullWriter(), files, diagnostics, options, null, sources);
      task.setProcessors(List.of(new TroupeProcessor()));
      task.addTaskListener(new BodyListener(task, checks));
      succeeded = task.call();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return diagnostics.getDiagnostics();
  }

  private Seen see(String policy, JavaFileObject... sources) {
    List<Seen> seen = new ArrayList<>();
    compile(
        compilation -> {
          seen.add(new Seen(compilation));
          return List.copyOf(seen);
        },
        List.of("-XDcompilePolicy=" + policy),
        List.of(sources));
    return seen.getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"simple", "byfile", "bytodo"})
  @DisplayName("Every class is read once, and then the checks decide, whatever the policy")
  void policies(String policy) {
    Seen seen = see(policy, PING, PONG, BASE);
    assertThat(seen.read)
        .containsOnly(
            Map.entry("Ping", List.of("ping")),
            Map.entry("Base", List.of("later", "base")),
            Map.entry("Outer", List.of("ask")),
            Map.entry("Pong", List.of("pong")),
            Map.entry("Nested", List.of()));
    assertThat(seen.said)
        .containsExactly(
            Map.entry("Base.java:5 other.pong()", "Pong.pong()"),
            Map.entry("Ping.java:6 pong.pong()", "Pong.pong()"),
            Map.entry("Pong.java:5 ping.base(1)", "Ping.base(int)"),
            Map.entry("Pong.java:5 ping.ping(\"\")", "Ping.ping(String)"));
    assertThat(seen.decided).isEqualTo(1);
    assertThat(succeeded).as("errors that come late fail the compilation").isFalse();
  }

  @Test
  @DisplayName("A client in a library leads to its server")
  void library() {
    assertThat(compile(_ -> List.of(), List.of(), List.of(PING, PONG, BASE))).isEmpty();
    Seen seen =
        seeWithLibrary(
            source(
                "a.User",
                """
                package a;
                class User {
                  int use(PingClient ping) { ping.later(); return ping.ping(""); }
                }
                """));
    assertThat(seen.said)
        .containsExactly(
            Map.entry("User.java:3 ping.later()", "Ping.later(From<Integer>)"),
            Map.entry("User.java:3 ping.ping(\"\")", "Ping.ping(String)"));
  }

  private Seen seeWithLibrary(JavaFileObject source) {
    List<Seen> seen = new ArrayList<>();
    compile(
        compilation -> {
          seen.add(new Seen(compilation));
          return List.copyOf(seen);
        },
        List.of(
            "-cp",
            folder + System.getProperty("path.separator") + System.getProperty("java.class.path")),
        List.of(source));
    return seen.getFirst();
  }

  @Test
  @DisplayName("Of bodies that were not attributed nothing is said")
  void stopsEarly() {
    JavaFileObject broken = source("a.Broken", "package a; class Broken { Missing missing; }");
    List<Check> made = new ArrayList<>();
    List<Diagnostic<? extends JavaFileObject>> found =
        compile(
            compilation -> {
              made.add(new Seen(compilation));
              return made;
            },
            List.of("--should-stop=ifError=ENTER"),
            List.of(broken, PING, PONG, BASE));
    assertThat(found).hasSize(1);
  }

  @Test
  @DisplayName("Without bodies there is nothing to see")
  void processingOnly() {
    List<Compilation> made = new ArrayList<>();
    assertThat(
            compile(
                compilation -> {
                  made.add(compilation);
                  return List.of();
                },
                List.of("-proc:only"),
                List.of(PING, PONG, BASE)))
        .isEmpty();
    assertThat(made).isEmpty();
  }

  @Test
  @DisplayName("A check that fails is a warning, once, and the others go on")
  void failing() {
    List<Seen> seen = new ArrayList<>();
    Check failing =
        type -> {
          throw new IllegalStateException("oops");
        };
    List<Diagnostic<? extends JavaFileObject>> found =
        compile(
            compilation -> {
              seen.add(new Seen(compilation));
              return Stream.concat(Stream.of(failing), seen.stream()).toList();
            },
            List.of("-Atroupe.debug=true"),
            List.of(BASE, PING, PONG));
    assertThat(found)
        .filteredOn(each -> each.getKind() == Kind.WARNING)
        .singleElement()
        .satisfies(warning ->
            assertThat(warning.getMessage(Locale.ROOT))
                .contains("[GenServer.UncheckedBodies]", "Base", "oops", "report"));
    assertThat(found)
        .filteredOn(each -> each.getKind() == Kind.NOTE)
        .as("the trace, as the processor was given the option")
        .singleElement()
        .satisfies(
            note -> assertThat(note.getMessage(Locale.ROOT)).contains("at dev.troupe.processor."));
    assertThat(seen.getFirst().read).hasSize(5);
  }

  @Test
  @DisplayName("An error is suppressed by what is around it")
  void suppressed() {
    JavaFileObject quiet =
        source(
            "a.Pong",
            Sources.text(PONG)
                .replace("class Outer", "@SuppressWarnings(\"troupe:StaticHandler\") class Outer"));
    List<Seen> seen = new ArrayList<>();
    List<Diagnostic<? extends JavaFileObject>> found =
        compile(
            compilation -> {
              seen.add(new Seen(compilation));
              return List.copyOf(seen);
            },
            List.of("-Xdiags:verbose"),
            List.of(PING, quiet, BASE));
    assertThat(found)
        .extracting(each -> Sources.simpleName(each.getSource()) + ":" + each.getLineNumber())
        .containsExactlyInAnyOrder("Ping.java:6", "Base.java:5");
  }
}
