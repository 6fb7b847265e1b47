package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.Froms;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** How a call handler answers, and when. */
final class CallRules {
  private CallRules() {}

  static Stream<Finding> from(Subject subject) {
    return subject.candidate().handlers().stream().flatMap(handler -> from(handler, subject));
  }

  private static Stream<Finding> from(HandlerMethod handler, Subject subject) {
    List<? extends VariableElement> froms =
        handler.element().getParameters().stream()
            .filter(parameter -> Froms.isFrom(parameter.asType()))
            .toList();
    if (froms.isEmpty() || handler.kind() == HandlerKind.CAST) {
      return Stream.of();
    }
    String name = subject.name(handler);
    if (handler.kind() != HandlerKind.CALL) {
      return Stream.of(Finding.at(froms.getFirst(), Problem.FROM_WITHOUT_CALL, name));
    }
    Stream<Finding> second =
        froms.stream().skip(1).limit(1).map(from -> Finding.at(from, Problem.TWO_FROMS, name));
    Stream<Finding> raw =
        froms.stream()
            .filter(from -> Froms.reply(from.asType()).isEmpty())
            .map(from -> Finding.at(from, Problem.RAW_FROM, name));
    return Stream.concat(Stream.concat(second, raw), result(handler, name));
  }

  private static Stream<Finding> result(HandlerMethod handler, String name) {
    TypeMirror result = handler.signature().getReturnType();
    return result.getKind() == TypeKind.VOID
        ? Stream.of()
        : Stream.of(
            Finding.at(handler.element(), Problem.FROM_WITH_RESULT, name, Prose.type(result)));
  }

  static Stream<Finding> timeout(Subject subject) {
    return subject.handlers(HandlerKind.CALL).stream()
        .flatMap(handler -> timeout(handler, subject));
  }

  private static Stream<Finding> timeout(HandlerMethod handler, Subject subject) {
    AnnotationMirror annotation = handler.annotation();
    Optional<AnnotationValue> value = Mirrors.written(annotation, "timeout");
    if (value.isEmpty() || !(value.get().getValue() instanceof Long millis) || millis > 0) {
      return Stream.of();
    }
    String name = subject.name(handler);
    Finding finding =
        millis == 0
            ? Finding.at(handler.element(), Problem.ZERO_TIMEOUT, name)
            : Finding.at(handler.element(), Problem.NEGATIVE_TIMEOUT, name, millis);
    return Stream.of(finding.in(annotation, value));
  }
}
