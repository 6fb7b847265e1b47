package dev.troupe.processor.validate;

import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Handlers outside of servers: in what servers inherit from, or where nobody would ever look. */
public final class StrayHandlers {
  private final Set<String> inherited = new HashSet<>();

  /**
   * Handlers among those of which some servers inherit.
   *
   * @param lineages what each of the servers inherits from
   */
  public StrayHandlers(List<List<TypeElement>> lineages) {
    for (List<TypeElement> lineage : lineages) {
      lineage.forEach(type -> inherited.add(type.getQualifiedName().toString()));
    }
  }

  /** Checks the handlers of one class, which are all stray if one is. */
  public List<Finding> check(TypeElement type) {
    if (Mirrors.annotation(type, Candidate.ANNOTATION).isPresent()) {
      return List.of();
    }
    boolean inheritable =
        type.getModifiers().contains(Modifier.ABSTRACT)
            || inherited.contains(type.getQualifiedName().toString());
    List<ExecutableElement> handlers =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> !HandlerMethod.kindsOf(method).isEmpty())
            .toList();
    return inheritable
        ? handlers.stream().flatMap(handler -> unusable(handler, type)).toList()
        : handlers.stream().limit(1).map(handler -> stray(handler, type)).toList();
  }

  private static Stream<Finding> unusable(ExecutableElement handler, TypeElement type) {
    if (handler.getModifiers().contains(Modifier.PRIVATE)) {
      return Stream.of(ReachRules.isPrivate(handler, type));
    }
    return handler.getModifiers().contains(Modifier.STATIC)
        ? Stream.of(ReachRules.isStatic(handler, type))
        : Stream.of();
  }

  private static Finding stray(ExecutableElement handler, TypeElement type) {
    String name = Prose.type(type);
    return Finding.at(handler, Problem.STRAY_HANDLER, Prose.method(handler), name, name)
        .in(HandlerMethod.annotationsOf(handler).getFirst());
  }
}
