package dev.troupe.processor.corpus;

import com.google.testing.compile.Compiler;
import dev.troupe.processor.testing.Compiled;
import java.util.List;
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
    return Compiled.of(
        javac().withOptions("-proc:none", "-Xlint:all", "--release", "25").compile(all));
  }

  private static List<JavaFileObject> clients(List<JavaFileObject> sources) {
    CarelessProcessor processor = new CarelessProcessor();
    var _ =
        javac()
            .withProcessors(processor)
            .withOptions("-proc:only", "--release", "25")
            .compile(sources);
    return processor.clients();
  }

  /** Without a path, javac would find our plugin on the class path of the tests. */
  private static Compiler javac() {
    return Compiler.javac().withAnnotationProcessorPath(List.of());
  }
}
