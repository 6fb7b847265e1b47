package dev.troupe.processor.testing;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.troupe.processor.TroupeProcessor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** The compilers that the corpus is compiled with. */
public enum Compilers {
  JAVAC {
    @Override
    public Compiled compile(List<JavaFileObject> sources, String... options) {
      Compilation compilation = javac(sources, options);
      return Compiled.of(
          compilation.diagnostics(),
          compilation.status() == Compilation.Status.FAILURE
              ? Map.of()
              : compilation.generatedSourceFiles().stream()
                  .collect(Collectors.toMap(Compilers::path, Sources::text)));
    }
  },
  ECJ {
    @Override
    public Compiled compile(List<JavaFileObject> sources, String... options) {
      return Ecj.compile(sources, List.of(options));
    }
  };

  /** Compiles with our processor. */
  public abstract Compiled compile(List<JavaFileObject> sources, String... options);

  private static String path(JavaFileObject generated) {
    return generated.getName().replaceFirst("^/SOURCE_OUTPUT/", "");
  }

  /** Compiles in memory, for who wants the classes too. */
  public static Compilation javac(List<JavaFileObject> sources, String... options) {
    return Compiler.javac()
        .withProcessors(new TroupeProcessor())
        .withOptions((Object[]) options)
        .compile(sources);
  }

  /** Compiles with every complaint that javac has, save the one about processors. */
  public static Compiled compileStrictly(List<JavaFileObject> sources) {
    return JAVAC.compile(
        sources, "--release", "25", "-Xlint:all,-processing", "-Xdoclint:all/protected");
  }
}
