package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.type.Mirrors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Which methods a call may reach, where that can be known. */
final class Overriding {
  private static final Set<NestingKind> LOCAL = Set.of(NestingKind.LOCAL, NestingKind.ANONYMOUS);

  private final Facts facts;
  private final Mirrors mirrors;

  Overriding(Facts facts, Mirrors mirrors) {
    this.facts = facts;
    this.mirrors = mirrors;
  }

  /** What runs when a method is called; empty if somebody else may override it. */
  Optional<List<ExecutableElement>> targets(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    if (method.getKind() == ElementKind.CONSTRUCTOR
        || modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || modifiers.contains(Modifier.FINAL)) {
      return Optional.of(List.of(method));
    }
    return closed(MoreElements.asType(method.getEnclosingElement()))
        .map(types ->
            types.stream()
                .filter(type -> !type.getKind().isInterface())
                .flatMap(type -> implementation(type, method))
                .distinct()
                .toList());
  }

  /** What a class has in place of a method: its own, an inherited one, or all default ones. */
  private Stream<ExecutableElement> implementation(TypeElement type, ExecutableElement method) {
    List<ExecutableElement> all =
        mirrors.supertypes(type).flatMap(each -> in(each, method, type).stream()).toList();
    Optional<ExecutableElement> inherited =
        all.stream().filter(each -> !Mirrors.ownerOf(each).getKind().isInterface()).findFirst();
    return inherited.map(Stream::of).orElseGet(all::stream);
  }

  /**
   * The method that a type itself declares, in place of another one or as that one, for a class.
   */
  private List<ExecutableElement> in(TypeElement type, ExecutableElement method, TypeElement of) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(each -> !each.getModifiers().contains(Modifier.ABSTRACT))
        .filter(each -> each.equals(method) || mirrors.elements().overrides(each, method, of))
        .toList();
  }

  /** The methods of this compilation that override one, and that method. */
  List<ExecutableElement> seen(ExecutableElement method) {
    Set<TypeElement> types = new LinkedHashSet<>();
    addSubclasses(MoreElements.asType(method.getEnclosingElement()), types);
    return types.stream().flatMap(type -> in(type, method, type).stream()).toList();
  }

  private void addSubclasses(TypeElement type, Set<TypeElement> types) {
    if (types.add(type)) {
      facts.subclasses(type).forEach(each -> addSubclasses(each, types));
    }
  }

  /** A class with all that extend it; empty if there may be others. */
  Optional<Set<TypeElement>> closed(TypeElement type) {
    Set<TypeElement> all = new LinkedHashSet<>();
    return close(type, all) ? Optional.of(all) : Optional.empty();
  }

  private boolean close(TypeElement type, Set<TypeElement> all) {
    if (!facts.has(type)) {
      return false;
    }
    if (!all.add(type) || type.getModifiers().contains(Modifier.FINAL)) {
      return true;
    }
    if (type.getModifiers().contains(Modifier.SEALED) && type.getKind() != ElementKind.ENUM) {
      return type.getPermittedSubclasses().stream().allMatch(each -> close(each, all));
    }
    return isExtendedOnlyHere(type)
        && facts.subclasses(type).stream().allMatch(each -> close(each, all));
  }

  private boolean close(TypeMirror type, Set<TypeElement> all) {
    TypeElement element = mirrors.element(type);
    return element != null && close(element, all);
  }

  /** A lambda may implement an interface unseen. */
  private static boolean isExtendedOnlyHere(TypeElement type) {
    return type.getKind() == ElementKind.ENUM
        || (type.getKind() == ElementKind.CLASS
            && (LOCAL.contains(type.getNestingKind())
                || type.getModifiers().contains(Modifier.PRIVATE)));
  }
}
