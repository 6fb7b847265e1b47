package dev.troupe.processor.model;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.type.Mirrors;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;

/**
 * An interface of a server class that its client could implement, and what is behind its methods.
 *
 * @param type the interface
 * @param candidate the server class
 * @param mirrors the compiler
 */
public record Contract(DeclaredType type, Candidate candidate, Mirrors mirrors) {
  /** Those of a class, without those that another one extends. */
  public static List<Contract> of(Candidate candidate, Mirrors mirrors) {
    List<DeclaredType> possible =
        candidate.lineage().interfaces().stream()
            .filter(type -> isOpen(MoreElements.asType(type.asElement()), candidate.type()))
            .toList();
    return possible.stream()
        .filter(type -> possible.stream().noneMatch(each -> mirrors.extendsOther(each, type)))
        .map(type -> new Contract(type, candidate, mirrors))
        .toList();
  }

  private static boolean isOpen(TypeElement type, TypeElement server) {
    return Mirrors.isVisible(type, server) && !type.getModifiers().contains(Modifier.SEALED);
  }

  public TypeElement element() {
    return MoreElements.asType(type.asElement());
  }

  /** Its methods and those that it inherits, save what every object has. */
  public List<ExecutableElement> methods() {
    return MoreElements.getLocalAndInheritedMethods(element(), mirrors.types(), mirrors.elements())
        .stream()
        .filter(method -> Mirrors.ownerOf(method).getKind().isInterface())
        .filter(
            method -> !mirrors.isOfObject(method.getSimpleName(), Mirrors.parameterTypes(method)))
        .toList();
  }

  /** A method as the server class has it. */
  public ExecutableType signature(ExecutableElement method) {
    DeclaredType server = MoreTypes.asDeclared(candidate.type().asType());
    return MoreTypes.asExecutable(mirrors.types().asMemberOf(server, method));
  }

  /** The first call or cast handler behind its methods: it makes this a contract. */
  public Optional<HandlerMethod> firstHandler() {
    return methods().stream().flatMap(method -> handlerOf(method).stream()).findFirst();
  }

  /** The call or cast handler behind a method. */
  public Optional<HandlerMethod> handlerOf(ExecutableElement method) {
    return candidate.handlers().stream()
        .filter(HandlerMethod::isRequest)
        .filter(handler -> isBehind(handler.element(), method))
        .findFirst();
  }

  /** Whether a method of the server class is, or implements, one of an interface. */
  public boolean isBehind(ExecutableElement implementation, ExecutableElement method) {
    return implementation.equals(method)
        || mirrors.overrides(implementation, method, candidate.type());
  }

  /** Whether the client can implement it. */
  boolean isKept() {
    return firstHandler().isPresent()
        && methods().stream()
            .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
            .allMatch(method -> handlerOf(method).filter(Contract::isAnswered).isPresent());
  }

  /** Whether a handler is behind a method of it. */
  public boolean includes(HandlerMethod handler) {
    return methods().stream().anyMatch(method -> isBehind(handler.element(), method));
  }

  /** Whether the client method has the parameters of the handler. */
  private static boolean isAnswered(HandlerMethod handler) {
    return handler.signature().getParameterTypes().stream()
        .noneMatch(type -> Froms.isCaller(handler, type));
  }
}
