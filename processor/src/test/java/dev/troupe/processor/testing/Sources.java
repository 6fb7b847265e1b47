package dev.troupe.processor.testing;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The test sources, which are plain files. */
public final class Sources {
  private static final Path ROOT = Path.of("src", "test", "resources");

  private Sources() {}

  public static Path root(String folder) {
    return ROOT.resolve(folder);
  }

  /** What is in a folder, by name. */
  public static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A Java file, or those in a folder. */
  public static List<JavaFileObject> load(Path path) {
    List<Path> files = Files.isDirectory(path) ? list(path) : List.of(path);
    return files.stream().filter(Sources::isJava).map(Sources::file).toList();
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  private static JavaFileObject file(Path file) {
    String text = read(file);
    String home =
        text.lines()
            .filter(line -> line.startsWith("package "))
            .map(line -> line.substring("package ".length(), line.indexOf(';')) + ".")
            .findFirst()
            .orElse("");
    String name = file.getFileName().toString().replace(".java", "");
    return JavaFileObjects.forSourceString(home + name, text);
  }

  /** A source that is too small for a file. */
  public static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString(name, text);
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(JavaFileObject file) {
    try (var input = file.openInputStream()) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's name without its folder. */
  public static String simpleName(JavaFileObject file) {
    return Path.of(file.getName()).getFileName().toString();
  }
}
