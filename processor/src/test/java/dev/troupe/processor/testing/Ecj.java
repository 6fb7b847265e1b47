package dev.troupe.processor.testing;

import dev.troupe.processor.TroupeProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Eclipse's compiler, which wants real files. */
final class Ecj {
  private Ecj() {}

  static Compiled compile(List<JavaFileObject> sources, List<String> options) {
    try {
      Path folder = Files.createTempDirectory("ecj");
      try {
        return compile(sources, options, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Compiled compile(List<JavaFileObject> sources, List<String> options, Path folder)
      throws IOException {
    Path generated = Files.createDirectory(folder.resolve("generated"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    EclipseCompiler compiler = new EclipseCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              Stream.concat(Stream.of("--release", "25"), options.stream()).toList(),
              null,
              files.getJavaFileObjectsFromPaths(write(sources, folder.resolve("sources"))));
      task.setProcessors(List.of(new TroupeProcessor()));
      task.call();
    }
    return Compiled.of(diagnostics.getDiagnostics(), texts(generated));
  }

  private static List<Path> write(List<JavaFileObject> sources, Path folder) {
    return sources.stream().map(source -> write(source, folder)).toList();
  }

  private static Path write(JavaFileObject source, Path folder) {
    try {
      Path file = folder.resolve(source.getName().substring(1));
      Files.createDirectories(file.getParent());
      return Files.writeString(file, Sources.text(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> texts.put(path(folder, file), Sources.read(file)));
    }
    return texts;
  }

  private static String path(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
