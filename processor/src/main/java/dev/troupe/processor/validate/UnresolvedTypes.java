package dev.troupe.processor.validate;

import dev.troupe.processor.type.ClientNames;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Types that a server class mentions and that do not come into being. */
public final class UnresolvedTypes {
  /** What kapt writes for a type that does not exist yet. */
  private static final String KAPT = "error.NonExistentClass";

  private UnresolvedTypes() {}

  public static Finding finding(TypeElement server, Set<String> missing, ClientNames clients) {
    String named =
        missing.stream()
            .map(
                name -> name.equals(KAPT) ? "a type that kapt hides (set correctErrorTypes)" : name)
            .collect(Collectors.joining(" and "));
    List<String> known = known(server, clients);
    String meant =
        missing.stream()
            .map(name -> Spelling.didYouMean(name, known, ""))
            .collect(Collectors.joining());
    return Finding.at(server, Problem.UNRESOLVED_TYPE, Prose.type(server), named, meant);
  }

  /** What can be named without an import. */
  private static List<String> known(TypeElement server, ClientNames clients) {
    return Stream.of(
            clients.simpleNames().stream(),
            simpleNames(Mirrors.packageOf(server)),
            simpleNames(Mirrors.outermost(server)),
            simpleNames(server))
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  private static Stream<String> simpleNames(Element around) {
    return ElementFilter.typesIn(around.getEnclosedElements()).stream()
        .map(type -> type.getSimpleName().toString());
  }
}
