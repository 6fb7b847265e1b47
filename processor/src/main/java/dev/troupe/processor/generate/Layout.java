package dev.troupe.processor.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sets lines as google-java-format does, as far as generated code needs it. JavaPoet breaks a line
 * where it happens to be full; here it is put together again, and broken at its outermost bracket.
 */
final class Layout {
  private static final int COLUMNS = 100;
  private static final String CONTINUATION = "    ";
  private static final String THROWS = " throws ";
  private static final List<String> OPENING = List.of("(", "{");
  private static final List<String> CLOSING = List.of(")", "}");
  private static final List<String> CLAUSES = List.of(" implements ", THROWS);
  private static final Set<String> CLAUSE_WORDS =
      CLAUSES.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());

  private Layout() {}

  static String of(List<String> lines) {
    return withShortChains(joined(lines)).stream()
        .flatMap(line -> (isComment(line) ? brokenComment(line) : broken(line)).stream())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The lines without those breaks that are inside of brackets or before a clause. */
  private static List<String> joined(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (String line : lines) {
      String last = joined.isEmpty() ? "" : joined.getLast();
      boolean continues = Brackets.isOpen(last) || isClause(firstWord(line)) || endsInClause(last);
      if (isComment(last) || isComment(line) || !continues) {
        joined.add(line);
      } else {
        String rest = line.strip();
        boolean tight =
            OPENING.stream().anyMatch(last::endsWith)
                || CLOSING.stream().anyMatch(rest::startsWith);
        joined.set(joined.size() - 1, last + (tight ? "" : " ") + rest);
      }
    }
    return joined;
  }

  private static boolean isClause(String word) {
    return CLAUSE_WORDS.contains(word);
  }

  private static boolean endsInClause(String line) {
    return isClause(line.substring(line.lastIndexOf(' ') + 1));
  }

  /** A call that hangs on the line before moves there, if it is alone and fits. */
  private static List<String> withShortChains(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean alone = isLink(line) && !isLink(lines.get(i - 1)) && !isLink(lines.get(i + 1));
      if (alone && joined.getLast().length() + line.strip().length() <= COLUMNS) {
        joined.set(joined.size() - 1, joined.getLast() + line.strip());
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean isLink(String line) {
    return line.strip().startsWith(".");
  }

  private static List<String> broken(String line) {
    if (line.length() <= COLUMNS) {
      return List.of(line);
    }
    for (String clause : CLAUSES) {
      int at = Brackets.outermost(line, clause);
      if (line.strip().startsWith(clause.strip())) {
        return listed(line);
      }
      if (at > 0) {
        int bracket = Brackets.lastGroup(line);
        return at > COLUMNS && clause.equals(THROWS) && fitsInside(line, bracket)
            ? brokenInside(line, bracket)
            : split(line, at, at + 1);
      }
    }
    int arrow = Brackets.outermost(line, " -> ");
    if (arrow > 0 && !line.endsWith("{")) {
      return split(line, arrow + 3, arrow + 4);
    }
    int question = line.strip().startsWith("return ") ? Brackets.outermost(line, " ? ") : -1;
    int colon = Brackets.outermost(line, " : ");
    if (question > 0 && colon > question) {
      return conditional(line, question, colon);
    }
    int assignment = Brackets.outermost(line, " = ");
    if (assignment > 0) {
      return split(line, assignment + 2, assignment + 3);
    }
    int bracket = Brackets.lastGroup(line);
    return bracket < 0 ? List.of(line) : brokenInside(line, bracket);
  }

  private static List<String> split(String line, int end, int start) {
    List<String> lines = new ArrayList<>(broken(line.substring(0, end)));
    lines.addAll(broken(indentation(line) + CONTINUATION + line.substring(start)));
    return lines;
  }

  private static List<String> conditional(String line, int question, int colon) {
    String indentation = indentation(line) + CONTINUATION;
    List<String> lines = new ArrayList<>();
    lines.add(line.substring(0, question));
    lines.add(indentation + line.substring(question + 1, colon));
    lines.addAll(broken(indentation + line.substring(colon + 1)));
    return lines;
  }

  /** A clause of several types, one on a line. */
  private static List<String> listed(String line) {
    List<String> parts = Brackets.parts(line.strip());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String indentation = indentation(line) + (i == 0 ? "" : CONTINUATION);
      lines.add(indentation + parts.get(i) + (i < parts.size() - 1 ? "," : ""));
    }
    return lines;
  }

  private static boolean fitsInside(String line, int bracket) {
    return bracket > 0 && continuation(line).length() + line.length() - bracket - 1 <= COLUMNS;
  }

  /** A pattern is set off from what its case does. */
  private static String continuation(String line) {
    boolean pattern = line.strip().startsWith("case ") && line.endsWith("{");
    return indentation(line) + CONTINUATION + (pattern ? CONTINUATION : "");
  }

  /** What is in the brackets on a line of its own, or else each part of it. */
  private static List<String> brokenInside(String line, int bracket) {
    String indentation = continuation(line);
    String inside = indentation + line.substring(bracket + 1);
    List<String> lines = new ArrayList<>();
    lines.add(line.substring(0, bracket + 1));
    int end = Brackets.end(line, bracket);
    List<String> parts = Brackets.parts(line.substring(bracket + 1, end));
    if (fitsInside(line, bracket) || parts.size() < 2) {
      lines.addAll(broken(inside));
      return lines;
    }
    for (int i = 0; i < parts.size(); i++) {
      String after = i < parts.size() - 1 ? "," : line.substring(end);
      lines.addAll(broken(indentation + parts.get(i) + after));
    }
    return lines;
  }

  /** Only lines with a link are ours to break: what a user wrote is left alone. */
  private static List<String> brokenComment(String line) {
    int link = line.indexOf("}", line.indexOf("{@link "));
    int space = line.lastIndexOf(' ', COLUMNS);
    if (line.length() <= COLUMNS || link < 0 || !line.contains("{@link ")) {
      return List.of(line);
    }
    int at = space > link ? space : line.indexOf(' ', link);
    return at < 0
        ? List.of(line)
        : List.of(line.substring(0, at), indentation(line) + "* " + line.substring(at + 1));
  }

  private static boolean isComment(String line) {
    return line.strip().startsWith("*") || line.strip().startsWith("/*");
  }

  private static String firstWord(String line) {
    String text = line.strip();
    int end = text.indexOf(' ');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String indentation(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
