package dev.troupe.processor.testing;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Classes that a compilation made, on disk, for the next one or to be run. */
public final class ClassFolder {
  private ClassFolder() {}

  public static void write(Compilation compilation, Path folder) {
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        write(file, folder.resolve(file.getName().replaceFirst("^/CLASS_OUTPUT/", "")));
      }
    }
  }

  private static void write(JavaFileObject file, Path target) {
    try (InputStream input = file.openInputStream()) {
      Files.createDirectories(target.getParent());
      Files.write(target, input.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Folders before the class path of the tests. */
  public static List<File> withOwnClassPath(List<Path> folders) {
    return Stream.concat(folders.stream().map(Path::toFile), own()).toList();
  }

  private static Stream<File> own() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(File::new);
  }
}
