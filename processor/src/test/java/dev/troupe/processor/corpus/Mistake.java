package dev.troupe.processor.corpus;

import dev.troupe.processor.testing.Marks;
import dev.troupe.processor.testing.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * A mistake that somebody could make, and how it is done right.
 *
 * @param topic what it is about
 * @param name its name; that of a problem if it is the problem's example
 * @param folder where it is
 */
record Mistake(String topic, String name, Path folder) {
  private static final String COMMENT = "// ";

  /** All of them, by topic. */
  static Stream<Mistake> all() {
    return Sources.list(Sources.root("corpus")).stream().flatMap(Mistake::of);
  }

  private static Stream<Mistake> of(Path topic) {
    return Sources.list(topic).stream()
        .map(folder -> new Mistake(name(topic), name(folder), folder));
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  Path wrongFolder() {
    return folder.resolve("wrong");
  }

  Path rightFolder() {
    return folder.resolve("right");
  }

  List<JavaFileObject> wrong() {
    return Sources.load(wrongFolder());
  }

  List<JavaFileObject> right() {
    return Sources.load(rightFolder());
  }

  /** What the compiler is told besides, in the file {@code options}. */
  List<String> wrongOptions() {
    return Marks.without(options(wrongFolder())).lines().toList();
  }

  List<String> rightOptions() {
    return options(rightFolder()).lines().toList();
  }

  private static String options(Path folder) {
    Path file = folder.resolve("options");
    return Files.exists(file) ? Sources.read(file) : "";
  }

  /** Where it is found, and as what. */
  List<String> marks() {
    return Stream.of(Marks.expected(wrong()), Marks.expectedOfOptions(options(wrongFolder())))
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  /** What the one is told who makes it, by name. */
  List<String> codes() {
    return marks().stream().map(mark -> mark.substring(mark.indexOf(' ') + 1)).distinct().toList();
  }

  /** What is wrong, in a few words: the first line of the source that has it. */
  String title() {
    return wrong().stream()
        .map(Sources::text)
        .filter(text -> text.startsWith(COMMENT))
        .map(text -> text.substring(COMMENT.length(), text.indexOf('\n')))
        .findFirst()
        .orElseThrow(() -> new AssertionError(folder + " has no comment that says what is wrong"));
  }

  @Override
  public String toString() {
    return topic + "/" + name;
  }
}
