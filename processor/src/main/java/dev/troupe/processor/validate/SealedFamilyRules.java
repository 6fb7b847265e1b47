package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.OwnTypes;
import dev.troupe.processor.type.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Handlers over a sealed type of the project handle all of it. What they share decides over which:
 * handlers of all that a part of it permits may well mean that part.
 */
final class SealedFamilyRules {
  private final List<HandlerMethod> family;
  private final Subject subject;
  private final Mirrors mirrors;
  private final Coverage coverage;

  private SealedFamilyRules(List<HandlerMethod> family, Subject subject) {
    this.family = family;
    this.subject = subject;
    this.mirrors = subject.mirrors();
    this.coverage =
        new Coverage(family.stream().map(MessageFamilyRules::message).toList(), mirrors);
  }

  static Stream<Finding> check(Subject subject) {
    return MessageFamilyRules.families(subject)
        .flatMap(family -> new SealedFamilyRules(family, subject).findings().stream());
  }

  /** Of the types that are incomplete, the most general: it has what the others lack. */
  private List<Finding> findings() {
    List<TypeMirror> incomplete = incomplete();
    List<TypeMirror> missed =
        incomplete.stream().filter(type -> wholeBranch(type).isEmpty()).toList();
    return incomplete.stream()
        .filter(type -> missed.stream().noneMatch(each -> mirrors.extendsOther(type, each)))
        .filter(type -> wholeBranch(type).filter(each -> !coverage.covers(each)).isEmpty())
        .map(this::finding)
        .toList();
  }

  private List<TypeMirror> incomplete() {
    List<TypeMirror> found = new ArrayList<>();
    for (TypeMirror handled : coverage.handled()) {
      for (TypeMirror type : coverage.sealedAbove(handled)) {
        if (found.stream().noneMatch(each -> coverage.isSame(each, type))
            && isOwn(type)
            && !coverage.covers(type)
            && !isMeantOtherwise(type)) {
          found.add(type);
        }
      }
    }
    return found;
  }

  private boolean isOwn(TypeMirror type) {
    return OwnTypes.isOwn((TypeElement) mirrors.types().asElement(type), subject.type(), mirrors);
  }

  /** Whether what is handled of it belongs to other sealed types, too, and these are complete. */
  private boolean isMeantOtherwise(TypeMirror type) {
    return handledOf(type)
        .map(MessageFamilyRules::message)
        .allMatch(handled ->
            coverage.sealedAbove(handled).stream()
                .anyMatch(above -> !mirrors.isSubtype(above, type) && coverage.covers(above)));
  }

  private Stream<HandlerMethod> handledOf(TypeMirror type) {
    return family.stream()
        .filter(handler -> mirrors.extendsOther(MessageFamilyRules.message(handler), type));
  }

  /** The sealed part of the type that all handlers are about, if there is one. */
  private Optional<TypeMirror> wholeBranch(TypeMirror type) {
    List<TypeMirror> touched = coverage.permitted(type).filter(coverage::touches).toList();
    return touched.size() == 1 && coverage.isSealed(touched.getFirst())
        ? Optional.of(touched.getFirst())
        : Optional.empty();
  }

  private Finding finding(TypeMirror type) {
    List<HandlerMethod> handlers = handledOf(type).toList();
    HandlerMethod first = handlers.getFirst();
    String missing = names(coverage.missing(type));
    String fate = first.kind() == HandlerKind.INFO ? "be logged and dropped" : "crash the server";
    String name = Prose.erased(type);
    return wholeBranch(type)
        .map(branch ->
            Finding.at(
                first.element(),
                Problem.ONE_BRANCH,
                subject.name(),
                Prose.erased(branch),
                name,
                missing,
                fate,
                name))
        .orElseGet(() ->
            Finding.at(
                first.element(),
                Problem.MISSING_HANDLER,
                subject.name(),
                names(handlers.stream().map(MessageFamilyRules::message)),
                name,
                missing,
                fate,
                name));
  }

  private static String names(Stream<TypeMirror> types) {
    List<String> names = types.map(Prose::erased).collect(Collectors.toList());
    String last = names.removeLast();
    return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
  }
}
