package dev.troupe.processor.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What was meant by a word that nobody knows. */
public final class Spelling {
  private Spelling() {}

  /** The word most like it, if one is: at most one letter in three is wrong. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(each -> distance(word, each) <= Math.max(word.length(), each.length()) / 3)
        .min(
            Comparator.<String>comparingInt(each -> distance(word, each))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The end of a message: what may have been meant, or else something else. */
  public static String didYouMean(String word, Collection<String> known, String otherwise) {
    return nearest(word, known).map(each -> " Did you mean \"" + each + "\"?").orElse(otherwise);
  }

  /** How many letters to insert, remove, replace or swap; capital letters are as good as small. */
  static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : distance(a, b, i, j, distances);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int distance(String a, String b, int i, int j, int[][] distances) {
    int replaced = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int moved = Math.min(distances[i - 1][j], distances[i][j - 1]) + 1;
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    int least = Math.min(replaced, moved);
    return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
  }
}
