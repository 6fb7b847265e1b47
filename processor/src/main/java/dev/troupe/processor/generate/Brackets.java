package dev.troupe.processor.generate;

import java.util.ArrayList;
import java.util.List;

/** Finds its way in a line of code by its brackets. */
final class Brackets {
  private Brackets() {}

  /** Whether a bracket is open at the end of a line. */
  static boolean isOpen(String line) {
    return depth(line, line.length()) > 0;
  }

  private static int depth(String line, int end) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      quoted ^= c == '"' && line.charAt(i - 1) != '\\';
      if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return depth;
  }

  /** Where a text stands outside of brackets, or -1. */
  static int outermost(String line, String text) {
    int at = line.indexOf(text);
    while (at >= 0 && depth(line, at) != 0) {
      at = line.indexOf(text, at + 1);
    }
    return at;
  }

  /** The start of the last group that is in no other and not empty, or -1. */
  static int lastGroup(String line) {
    int found = -1;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '(' && depth(line, i) == 0 && line.charAt(i + 1) != ')') {
        found = i;
      }
    }
    return found;
  }

  /** The end of the group that starts there; the end of the line if it does not end. */
  static int end(String line, int start) {
    for (int i = start + 1; i < line.length(); i++) {
      if (line.charAt(i) == ')' && depth(line, i + 1) == depth(line, start)) {
        return i;
      }
    }
    return line.length();
  }

  /** What commas outside of any brackets separate. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
      boolean arrow = c == '>' && i > 0 && text.charAt(i - 1) == '-';
      depth += "(<{".indexOf(c) >= 0 ? 1 : ")>}".indexOf(c) >= 0 && !arrow ? -1 : 0;
    }
    parts.add(text.substring(start).strip());
    return parts;
  }
}
