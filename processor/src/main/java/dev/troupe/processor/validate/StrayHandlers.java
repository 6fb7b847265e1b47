package dev.troupe.processor.validate;

import com.google.auto.common.MoreElements;
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

/** Handlers outside of servers: in what servers inherit from, or where nobody would ever look. */
public final class StrayHandlers {
  private final Set<String> inherited = new HashSet<>();
  private final Set<TypeElement> warned = new HashSet<>();

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

  public Stream<Finding> check(ExecutableElement handler) {
    TypeElement type = MoreElements.asType(Mirrors.ownerOf(handler));
    if (Mirrors.annotation(type, Candidate.ANNOTATION).isPresent()) {
      return Stream.of();
    }
    if (handler.getModifiers().contains(Modifier.PRIVATE)) {
      return Stream.of(ReachRules.isPrivate(handler, type));
    }
    if (handler.getModifiers().contains(Modifier.STATIC)) {
      return Stream.of(ReachRules.isStatic(handler, type));
    }
    boolean stray =
        !type.getModifiers().contains(Modifier.ABSTRACT)
            && !inherited.contains(type.getQualifiedName().toString());
    return stray && warned.add(type) ? Stream.of(stray(handler, type)) : Stream.of();
  }

  private static Finding stray(ExecutableElement handler, TypeElement type) {
    String name = Prose.type(type);
    return Finding.at(handler, Problem.STRAY_HANDLER, Prose.method(handler), name, name)
        .in(HandlerMethod.annotationsOf(handler).getFirst());
  }
}
