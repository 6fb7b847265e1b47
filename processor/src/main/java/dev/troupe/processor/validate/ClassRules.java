package dev.troupe.processor.validate;

import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** What kind of class a server can be. */
final class ClassRules {
  private ClassRules() {}

  static Stream<Finding> kind(Subject subject) {
    return switch (subject.type().getKind()) {
      case CLASS, RECORD -> Stream.of();
      case INTERFACE -> wrongKind(subject, "an interface");
      case ENUM -> wrongKind(subject, "an enum");
      default -> wrongKind(subject, "an annotation type");
    };
  }

  private static Stream<Finding> wrongKind(Subject subject, String kind) {
    return Stream.of(
        Finding.at(subject.type(), Problem.WRONG_KIND, subject.name(), kind)
            .in(subject.candidate().annotation()));
  }

  static Stream<Finding> shape(Subject subject) {
    TypeElement type = subject.type();
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Stream.of(Finding.at(type, Problem.ABSTRACT_CLASS, subject.name()));
    }
    boolean inner =
        type.getNestingKind() == NestingKind.MEMBER
            && !type.getModifiers().contains(Modifier.STATIC);
    return inner
        ? Stream.of(
            Finding.at(
                type, Problem.INNER_CLASS, subject.name(), Mirrors.ownerOf(type).getSimpleName()))
        : Stream.of();
  }

  static Stream<Finding> isPrivate(Subject subject) {
    return Stream.<Element>iterate(
            subject.type(), element -> element.getKind() != ElementKind.PACKAGE, Mirrors::ownerOf)
        .map(TypeElement.class::cast)
        .filter(element -> element.getModifiers().contains(Modifier.PRIVATE))
        .map(element ->
            Finding.at(
                element,
                Problem.PRIVATE_CLASS,
                Prose.type(element),
                element.equals(subject.type()) ? "it" : subject.name()));
  }

  static Stream<Finding> isIdle(Subject subject) {
    boolean idle =
        subject.candidate().unusable().isEmpty()
            && subject.candidate().handlers().stream()
                .allMatch(handler -> handler.kind() == HandlerKind.TERMINATE);
    return idle
        ? Stream.of(
            Finding.at(subject.type(), Problem.NO_HANDLERS, subject.name())
                .in(subject.candidate().annotation()))
        : Stream.of();
  }
}
