package dev.troupe.processor.sendable;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.troupe.processor.sendable.Nature.Doubt;
import dev.troupe.processor.sendable.Nature.Refused;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What to send instead of a type that is known to be mutable. */
final class Replacements {
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("java.io.InputStream", "byte[]"),
          Map.entry("java.io.OutputStream", "byte[]"),
          Map.entry("java.io.Reader", "String"),
          Map.entry("java.io.Writer", "String"),
          Map.entry("java.lang.StringBuffer", "String"),
          Map.entry("java.lang.StringBuilder", "String"),
          Map.entry("java.net.URL", "URI"),
          Map.entry("java.nio.Buffer", "an array, such as byte[]"),
          Map.entry("java.sql.Date", "LocalDate"),
          Map.entry("java.sql.Time", "LocalTime"),
          Map.entry("java.text.DateFormat", "DateTimeFormatter"),
          Map.entry("java.util.BitSet", "long[]"),
          Map.entry("java.util.Calendar", "ZonedDateTime"),
          Map.entry("java.util.Date", "Instant"),
          Map.entry("java.util.Properties", "Map<String, String>"),
          Map.entry("java.util.StringJoiner", "String"),
          Map.entry("java.util.TimeZone", "ZoneId"),
          Map.entry("java.util.concurrent.atomic.AtomicBoolean", "Boolean"),
          Map.entry("java.util.concurrent.atomic.AtomicInteger", "Integer"),
          Map.entry("java.util.concurrent.atomic.AtomicLong", "Long"),
          Map.entry("java.util.concurrent.atomic.AtomicReference", "what it refers to"),
          Map.entry("java.util.concurrent.atomic.LongAdder", "Long"));

  /** What is mutable or not, with what to use to make it sure. */
  private static final Map<String, String> OPEN =
      Map.of(
          "java.lang.CharSequence", "String",
          "java.lang.Number", "a class such as Long or BigDecimal");

  /** Families of containers: the first that a type belongs to. */
  private static final List<Map.Entry<String, String>> FAMILIES =
      List.of(
          Map.entry("java.util.SequencedSet", "SequencedSet"),
          Map.entry("java.util.Set", "Set"),
          Map.entry("java.util.Collection", "List"),
          Map.entry("java.util.SequencedMap", "SequencedMap"),
          Map.entry("java.util.Map", "Map"),
          Map.entry("java.util.Dictionary", "Map"),
          Map.entry("java.lang.Iterable", "List"),
          Map.entry("java.util.Iterator", "List"),
          Map.entry("java.util.Enumeration", "List"),
          Map.entry("java.util.stream.BaseStream", "List"));

  private final Mirrors mirrors;

  Replacements(Mirrors mirrors) {
    this.mirrors = mirrors;
  }

  /** Whether it is mutable or not, and what to use instead; nothing if that is not known. */
  Optional<Refused> of(DeclaredType type) {
    if (OPEN.containsKey(name(type))) {
      return Optional.of(
          new Refused(Doubt.OPEN, "is open to mutable classes", "use " + OPEN.get(name(type))));
    }
    List<DeclaredType> supertypes = supertypes(type).toList();
    return supertypes.stream()
        .flatMap(each -> Optional.ofNullable(BY_NAME.get(name(each))).stream())
        .findFirst()
        .or(() -> family(supertypes))
        .map(each -> new Refused(Doubt.MUTABLE, "is mutable", "use " + each));
  }

  private static Optional<String> family(List<DeclaredType> supertypes) {
    return FAMILIES.stream()
        .flatMap(family ->
            supertypes.stream()
                .filter(each -> name(each).equals(family.getKey()))
                .limit(1)
                .map(each -> family.getValue() + arguments(each, family.getValue())))
        .findFirst();
  }

  /** A stream has more type arguments than a list. */
  private static String arguments(DeclaredType family, String instead) {
    List<? extends TypeMirror> arguments = family.getTypeArguments();
    return arguments.isEmpty()
        ? ""
        : arguments.stream()
            .limit(instead.equals("List") ? 1 : arguments.size())
            .map(Prose::type)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  /** The type and all above it, the nearest first. */
  private Stream<DeclaredType> supertypes(DeclaredType type) {
    return Stream.concat(
        Stream.of(type),
        mirrors.types().directSupertypes(type).stream()
            .map(MoreTypes::asDeclared)
            .flatMap(this::supertypes));
  }

  private static String name(DeclaredType type) {
    TypeElement element = MoreElements.asType(type.asElement());
    return element.getQualifiedName().toString();
  }
}
