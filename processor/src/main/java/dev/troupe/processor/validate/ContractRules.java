package dev.troupe.processor.validate;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.Contract;
import dev.troupe.processor.model.Froms;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A server class that implements a method of an interface by a handler means its client to
 * implement that interface: then there is a handler, which can be called just so, behind whatever
 * the class implements of it.
 */
final class ContractRules {
  private final Contract contract;
  private final List<Contract> contracts;
  private final Subject subject;
  private final Mirrors mirrors;
  private final Set<ExecutableElement> effective;

  private ContractRules(Contract contract, List<Contract> contracts, Subject subject) {
    this.contract = contract;
    this.contracts = contracts;
    this.subject = subject;
    this.mirrors = subject.mirrors();
    this.effective =
        MoreElements.getLocalAndInheritedMethods(
            subject.type(), mirrors.types(), mirrors.elements());
  }

  static Stream<Finding> check(Subject subject) {
    List<Contract> contracts = Contract.of(subject.candidate(), subject.mirrors());
    return contracts.stream()
        .flatMap(contract -> new ContractRules(contract, contracts, subject).findings());
  }

  private Stream<Finding> findings() {
    Optional<HandlerMethod> first = contract.firstHandler();
    return contract.methods().stream().flatMap(method -> check(method, first));
  }

  private Stream<Finding> check(ExecutableElement method, Optional<HandlerMethod> first) {
    Optional<HandlerMethod> handler = contract.handlerOf(method);
    if (handler.isPresent()) {
      return shape(handler.get(), method);
    }
    Optional<ExecutableElement> implementation = implementation(method);
    if (implementation.isEmpty()) {
      return misspelt(method).stream();
    }
    return first
        .filter(_ -> isOfAClass(implementation.get()) && !isReported(implementation.get()))
        .map(known -> noHandler(implementation.get(), method, known))
        .stream();
  }

  private Optional<ExecutableElement> implementation(ExecutableElement method) {
    return effective.stream()
        .filter(each -> !each.getModifiers().contains(Modifier.ABSTRACT))
        .filter(each -> contract.isBehind(each, method))
        .findFirst();
  }

  /** What an interface implements, the client inherits. */
  private static boolean isOfAClass(ExecutableElement method) {
    return !Mirrors.ownerOf(method).getKind().isInterface();
  }

  /** Whether it overrides a handler, which is a problem by itself. */
  private boolean isReported(ExecutableElement implementation) {
    return subject.candidate().unusable().stream()
        .anyMatch(each -> each.override().filter(implementation::equals).isPresent());
  }

  private Finding noHandler(
      ExecutableElement implementation, ExecutableElement method, HandlerMethod known) {
    return Finding.at(
        implementation,
        Problem.CONTRACT_METHOD,
        Prose.method(implementation, subject.type()),
        name(method),
        Prose.erased(contract.type()),
        subject.name(known));
  }

  // --- the shape of a handler

  private Stream<Finding> shape(HandlerMethod handler, ExecutableElement method) {
    boolean deferred =
        handler.signature().getParameterTypes().stream()
            .anyMatch(type -> Froms.isCaller(handler, type));
    if (deferred) {
      return Stream.of(
          Finding.at(
              handler.element(), Problem.CONTRACT_FROM, subject.name(handler), name(method)));
    }
    ExecutableType expected = contract.signature(method);
    return handler.element().getTypeParameters().isEmpty()
        ? Stream.concat(result(handler, expected), thrown(handler, expected))
            .limit(1)
            .map(why -> mismatch(handler, method, why))
        : Stream.of();
  }

  private Finding mismatch(HandlerMethod handler, ExecutableElement method, String why) {
    return Finding.at(
        handler.element(), Problem.CONTRACT_MISMATCH, subject.name(handler), name(method), why);
  }

  private Stream<String> result(HandlerMethod handler, ExecutableType expected) {
    TypeMirror result = handler.signature().getReturnType();
    TypeMirror wanted = expected.getReturnType();
    return isResult(result, wanted)
        ? Stream.of()
        : Stream.of("returns " + Prose.type(result) + " and not " + Prose.type(wanted));
  }

  /** Whether a result will do; what does not exist yet may. */
  private boolean isResult(TypeMirror result, TypeMirror wanted) {
    if (result.getKind() == TypeKind.ERROR || wanted.getKind() == TypeKind.ERROR) {
      return true;
    }
    return (isObject(result) && isObject(wanted))
        ? mirrors.isSubtype(result, wanted)
        : result.getKind() == wanted.getKind();
  }

  private static boolean isObject(TypeMirror type) {
    return !type.getKind().isPrimitive() && type.getKind() != TypeKind.VOID;
  }

  private Stream<String> thrown(HandlerMethod handler, ExecutableType expected) {
    return handler.signature().getThrownTypes().stream()
        .filter(thrown -> !mirrors.isUnchecked(thrown))
        .filter(thrown ->
            expected.getThrownTypes().stream()
                .noneMatch(declared -> mirrors.isSubtype(thrown, declared)))
        .map(thrown -> "throws " + Prose.type(thrown) + ", which is not declared there");
  }

  // --- a handler that should be behind a method

  private Optional<Finding> misspelt(ExecutableElement method) {
    List<HandlerMethod> free =
        subject.candidate().handlers().stream()
            .filter(HandlerMethod::isRequest)
            .filter(handler -> contracts.stream().noneMatch(each -> each.includes(handler)))
            .toList();
    return meant(method, free)
        .map(handler ->
            Finding.at(
                handler.element(),
                Problem.CONTRACT_MISSPELT,
                subject.name(),
                name(method),
                subject.name(handler)));
  }

  /** One of that name, or else one with a similar name and as many parameters. */
  private static Optional<HandlerMethod> meant(
      ExecutableElement method, List<HandlerMethod> handlers) {
    String name = method.getSimpleName().toString();
    List<HandlerMethod> alike =
        handlers.stream()
            .filter(handler ->
                handler.element().getParameters().size() == method.getParameters().size())
            .toList();
    return named(name, handlers)
        .or(() ->
            Spelling.nearest(name, alike.stream().map(HandlerMethod::name).toList())
                .flatMap(nearest -> named(nearest, alike)));
  }

  private static Optional<HandlerMethod> named(String name, List<HandlerMethod> handlers) {
    return handlers.stream().filter(handler -> handler.name().equals(name)).findFirst();
  }

  /** A method of the interface, with the parameters that the server class gives it. */
  private String name(ExecutableElement method) {
    return Mirrors.ownerOf(method).getSimpleName()
        + "."
        + method.getSimpleName()
        + Prose.parameters(contract.signature(method).getParameterTypes());
  }
}
