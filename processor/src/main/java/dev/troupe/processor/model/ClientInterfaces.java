package dev.troupe.processor.model;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.discover.Lineage;
import dev.troupe.processor.type.Mirrors;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * The interfaces of a server class that its client can implement: those whose abstract methods are
 * all handlers, and at least one of whose methods is.
 *
 * @param types the interfaces, without those that another one extends
 * @param candidate the server class
 * @param mirrors the compiler
 */
record ClientInterfaces(List<DeclaredType> types, Candidate candidate, Mirrors mirrors) {
  static ClientInterfaces of(Candidate candidate, Mirrors mirrors) {
    ClientInterfaces all =
        new ClientInterfaces(candidate.lineage().interfaces(), candidate, mirrors);
    List<DeclaredType> possible = all.types.stream().filter(all::canImplement).toList();
    List<DeclaredType> least =
        possible.stream()
            .filter(type -> possible.stream().noneMatch(each -> mirrors.extendsOther(each, type)))
            .toList();
    return new ClientInterfaces(least, candidate, mirrors);
  }

  /** The simple names of the types that a client inherits from these. */
  Set<String> nestedTypes() {
    return types.stream()
        .flatMap(type ->
            Lineage.of(MoreElements.asType(type.asElement()), mirrors.types()).types().stream())
        .flatMap(type -> ElementFilter.typesIn(type.getEnclosedElements()).stream())
        .map(type -> type.getSimpleName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the client method of a handler implements a method of these. */
  boolean overrides(HandlerMethod handler) {
    return isAnswered(handler)
        && types.stream()
            .flatMap(type -> methods(type).stream())
            .anyMatch(method -> implementsMethod(handler, method));
  }

  private boolean canImplement(DeclaredType type) {
    TypeElement element = MoreElements.asType(type.asElement());
    List<ExecutableElement> methods = methods(type);
    return Mirrors.isVisible(element, candidate.type())
        && !element.getModifiers().contains(Modifier.SEALED)
        && methods.stream().anyMatch(this::isHandled)
        && methods.stream().filter(ClientInterfaces::isAbstract).allMatch(this::isHandled);
  }

  private List<ExecutableElement> methods(DeclaredType type) {
    return MoreElements.getLocalAndInheritedMethods(
            MoreElements.asType(type.asElement()), mirrors.types(), mirrors.elements())
        .stream()
        .filter(method -> Mirrors.ownerOf(method).getKind().isInterface())
        .toList();
  }

  private static boolean isAbstract(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT);
  }

  private boolean isHandled(ExecutableElement method) {
    return candidate.handlers().stream()
        .anyMatch(handler -> isAnswered(handler) && implementsMethod(handler, method));
  }

  private static boolean isAnswered(HandlerMethod handler) {
    return handler.isRequest()
        && handler.signature().getParameterTypes().stream()
            .noneMatch(type -> Froms.isCaller(handler, type));
  }

  private boolean implementsMethod(HandlerMethod handler, ExecutableElement method) {
    return handler.element().equals(method)
        || mirrors.elements().overrides(handler.element(), method, candidate.type());
  }
}
