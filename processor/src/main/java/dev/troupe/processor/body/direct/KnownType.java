package dev.troupe.processor.body.direct;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/**
 * What is known of a type that direct handlers use.
 *
 * @param word whether an object of it is safe in itself
 * @param name the binary name
 * @param members the words after the name
 */
record KnownType(Word word, String name, List<String> members) {
  /** See the head of the list. */
  enum Word {
    VALUE,
    OPEN,
    KEYED
  }

  private static final String LOOKING = "~";
  private static final String SIZED = "#";
  private static final String EXCEPT = "-";

  static KnownType read(String word, String name, String members) {
    return new KnownType(
        Word.valueOf(word.toUpperCase(Locale.ROOT)),
        name,
        Arrays.stream(members.split(" +")).toList());
  }

  /** What a method or constructor is called in the list. */
  static String member(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR ? "new" : method.getSimpleName().toString();
  }

  boolean allows(String member) {
    return !excludes(member)
        && (members.contains("*") || members.contains(member) || looks(member) || isSized(member));
  }

  boolean excludes(String member) {
    return members.contains(EXCEPT + member);
  }

  /** Whether it runs methods of the objects that it is given or holds. */
  boolean looks(String member) {
    return members.contains(LOOKING + member);
  }

  /** Whether the numbers that it is given say how much it makes. */
  boolean isSized(String member) {
    return members.contains(SIZED + member);
  }

  /** Every member that is mentioned, in one way or another. */
  Set<String> mentioned() {
    return members.stream()
        .filter(member -> !member.equals("*"))
        .map(member ->
            Stream.of(LOOKING, SIZED, EXCEPT).anyMatch(member::startsWith)
                ? member.substring(1)
                : member)
        .collect(Collectors.toSet());
  }
}
