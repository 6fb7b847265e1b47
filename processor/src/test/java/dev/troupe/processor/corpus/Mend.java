package dev.troupe.processor.corpus;

import dev.troupe.processor.testing.Marks;
import dev.troupe.processor.testing.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a mistake is mended: what is different in the two, and the lines around it. */
final class Mend {
  private static final int AROUND = 3;
  private static final String GAP = "  ...";

  /** The width of what tells the lines apart. */
  private static final int SIGN = 2;

  private final List<String> wrong;
  private final List<String> right;
  private final List<String> lines = new ArrayList<>();

  private Mend(List<String> wrong, List<String> right) {
    this.wrong = wrong;
    this.right = right;
  }

  /** As text that can be coloured as {@code diff}. */
  static String of(Mistake mistake) {
    TreeSet<Path> names = new TreeSet<>();
    Stream.of(mistake.wrongFolder(), mistake.rightFolder())
        .flatMap(folder -> Sources.list(folder).stream())
        .forEach(file -> names.add(file.getFileName()));
    return names.stream()
        .map(name -> of(mistake.wrongFolder().resolve(name), mistake.rightFolder().resolve(name)))
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.joining(GAP + "\n"));
  }

  private static String of(Path wrong, Path right) {
    Mend mend = new Mend(code(wrong), code(right));
    mend.compare();
    return mend.excerpt();
  }

  /** What is left of a source if the reader has seen a Java file before. */
  private static List<String> code(Path file) {
    return Files.exists(file)
        ? Marks.without(Sources.read(file))
            .lines()
            .filter(line -> !line.startsWith("package "))
            .filter(line -> !line.startsWith("import "))
            .filter(line -> !line.startsWith("// "))
            .dropWhile(String::isEmpty)
            .toList()
        : List.of();
  }

  /** Along a longest sequence of lines that both have. */
  private void compare() {
    int[][] common = common();
    int w = 0;
    int r = 0;
    while (w < wrong.size() || r < right.size()) {
      if (w < wrong.size() && r < right.size() && wrong.get(w).equals(right.get(r))) {
        lines.add("  " + wrong.get(w++));
        r++;
      } else if (w < wrong.size()
          && common[w + 1][r] >= common[w][r + (r < right.size() ? 1 : 0)]) {
        lines.add("- " + wrong.get(w++));
      } else {
        lines.add("+ " + right.get(r++));
      }
    }
  }

  /** How many lines they have in common from here on. */
  private int[][] common() {
    int[][] common = new int[wrong.size() + 1][right.size() + 1];
    for (int w = wrong.size() - 1; w >= 0; w--) {
      for (int r = right.size() - 1; r >= 0; r--) {
        common[w][r] =
            wrong.get(w).equals(right.get(r))
                ? common[w + 1][r + 1] + 1
                : Math.max(common[w + 1][r], common[w][r + 1]);
      }
    }
    return common;
  }

  private String excerpt() {
    List<String> shown = new ArrayList<>();
    int next = lines.size();
    for (int i = 0; i < lines.size(); i++) {
      if (isShown(i)) {
        if (i > next) {
          shown.add(GAP);
        }
        shown.add(lines.get(i));
        next = i + 1;
      }
    }
    return shown.stream()
        .map(line -> line.replaceFirst("(?<=^..) {" + indent(shown) + "}", "").stripTrailing())
        .collect(Collectors.joining("\n", "", shown.isEmpty() ? "" : "\n"));
  }

  /** Whether it is different or close to it; an empty line only if it is in between. */
  private boolean isShown(int i) {
    return lines.get(i).isBlank() ? isNear(i - 1) && isNear(i + 1) : isNear(i);
  }

  private boolean isNear(int i) {
    return lines.subList(Math.max(0, i - AROUND), Math.min(lines.size(), i + AROUND + 1)).stream()
        .anyMatch(line -> !line.startsWith(" "));
  }

  private static int indent(List<String> shown) {
    return shown.stream()
        .map(line -> line.substring(SIGN))
        .filter(code -> !code.isBlank() && !code.equals(GAP.strip()))
        .mapToInt(code -> code.length() - code.stripLeading().length())
        .min()
        .orElse(0);
  }
}
