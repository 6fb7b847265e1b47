package dev.troupe.processor.cost;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A run of javac.
 *
 * @param sources what it compiles
 * @param output where the classes go
 * @param generated where what is generated goes
 * @param options what else it is told
 */
record Compilation(List<Path> sources, Path output, Path generated, List<String> options) {
  /** With Troupe. */
  static Compilation withTroupe(List<Path> sources, Path folder) {
    return new Compilation(
        sources,
        folder.resolve("classes"),
        folder.resolve("generated"),
        List.of("-proc:full", "-processorpath", classPath()));
  }

  /** With a compiler that does not know of Troupe. */
  static Compilation withoutTroupe(List<Path> sources, Path folder) {
    return new Compilation(
        sources,
        folder.resolve("classes"),
        folder.resolve("generated"),
        List.of("-proc:none", "-processorpath", folder.toString()));
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** How long it takes; what an earlier one left is gone. */
  Duration time() {
    try {
      clear(output);
      clear(generated);
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      System.gc();
      long start = System.nanoTime();
      try (StandardJavaFileManager files =
          javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
        run(javac, files);
      }
      return Duration.ofNanos(System.nanoTime() - start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(JavaCompiler javac, StandardJavaFileManager files) {
    boolean succeeded =
        javac
            .getTask(
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                files,
                null,
                Stream.concat(
                        Stream.of(
                            "-classpath",
                            classPath(),
                            "-d",
                            output.toString(),
                            "-s",
                            generated.toString(),
                            "--release",
                            "25"),
                        options.stream())
                    .toList(),
                null,
                files.getJavaFileObjectsFromPaths(sources))
            .call();
    if (!succeeded) {
      throw new IllegalStateException("they should compile");
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
    Files.createDirectories(folder);
  }
}
