package dev.troupe.processor.corpus;

import com.google.testing.compile.Compiler;
import dev.troupe.processor.testing.Compiled;
import dev.troupe.processor.testing.Marks;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * A compiler that has never heard of Troupe. So that it has a fair chance, somebody has written the
 * clients for it: as the processor would, if it checked nothing.
 */
final class JavacAlone {
  private JavacAlone() {}

  static Compiled compile(List<JavaFileObject> sources) {
    List<JavaFileObject> all = Stream.concat(sources.stream(), clients(sources).stream()).toList();
    Compiled compiled =
        Compiled.of(
            Compiler.javac()
                .withOptions("-proc:none", "-Xlint:all", "--release", "25")
                .compile(all));
    // our plugin is on the class path of the tests, and speaks up uninvited
    return new Compiled(
        compiled.diagnostics().stream().filter(Predicate.not(Marks::isOurs)).toList(),
        compiled.generated());
  }

  private static List<JavaFileObject> clients(List<JavaFileObject> sources) {
    CarelessProcessor processor = new CarelessProcessor();
    var _ =
        Compiler.javac()
            .withProcessors(processor)
            .withOptions("-proc:only", "--release", "25")
            .compile(sources);
    return processor.clients();
  }
}
