package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.MentionedTypes;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** A client mentions what the handlers mention, and must see it. */
final class HiddenTypeRules {
  private HiddenTypeRules() {}

  static Stream<Finding> check(Subject subject) {
    return subject.candidate().handlers().stream()
        .filter(handler -> handler.kind() != HandlerKind.TERMINATE)
        .flatMap(handler -> check(handler, subject));
  }

  private static Stream<Finding> check(HandlerMethod handler, Subject subject) {
    return MentionedTypes.of(handler.signature()).stream()
        .map(type -> (TypeElement) type.asElement())
        .filter(type -> !Mirrors.isVisible(type, subject.type()))
        .distinct()
        .map(type ->
            Finding.at(
                handler.element(), Problem.HIDDEN_TYPE, subject.name(handler), Prose.type(type)));
  }
}
