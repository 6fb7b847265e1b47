package dev.troupe.processor.testing;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/**
 * What a compiler made of some sources.
 *
 * @param diagnostics what it said
 * @param generated what the processor wrote, by the path of the file
 */
public record Compiled(List<Said> diagnostics, Map<String, String> generated) {
  /**
   * A diagnostic.
   *
   * @param kind its kind
   * @param file the simple name of the file, or nothing
   * @param line the line
   * @param code the compiler's code
   * @param text the text
   */
  public record Said(Kind kind, String file, long line, String code, String text) {
    static Said of(Diagnostic<? extends JavaFileObject> diagnostic) {
      return new Said(
          diagnostic.getKind(),
          diagnostic.getSource() == null ? "" : Sources.simpleName(diagnostic.getSource()),
          diagnostic.getLineNumber(),
          String.valueOf(diagnostic.getCode()),
          diagnostic.getMessage(Locale.ROOT));
    }

    @Override
    public String toString() {
      return file + ":" + line + ": " + kind + ": " + text;
    }
  }

  static Compiled of(
      List<? extends Diagnostic<? extends JavaFileObject>> diagnostics,
      Map<String, String> generated) {
    return new Compiled(
        diagnostics.stream().<Said>map(diagnostic -> Said.of(diagnostic)).toList(), generated);
  }

  /** A compilation that generates nothing. */
  public static Compiled of(Compilation compilation) {
    return of(compilation.diagnostics(), Map.of());
  }

  public List<Said> errors() {
    return diagnostics.stream().filter(said -> said.kind() == Kind.ERROR).toList();
  }

  /** What was said about a place, or by us: not that there would be more to say. */
  public List<Said> remarks() {
    return diagnostics.stream()
        .filter(said -> !said.file().isEmpty() || Marks.isOurs(said))
        .toList();
  }

  /** What is wrong with what we wrote. */
  public List<Said> complaints() {
    Set<String> names =
        generated.keySet().stream()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());
    return diagnostics.stream().filter(said -> names.contains(said.file())).toList();
  }

  /** What was generated, as one text. */
  public String output() {
    return generated.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> "// " + entry.getKey() + "\n" + entry.getValue())
        .collect(Collectors.joining("\n"));
  }
}
