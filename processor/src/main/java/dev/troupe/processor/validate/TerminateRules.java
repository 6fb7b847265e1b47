package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.HandlerKind;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What runs last. */
final class TerminateRules {
  private static final String EXIT_REASON = "dev.troupe.api.ExitReason";

  private TerminateRules() {}

  static Stream<Finding> shape(Subject subject) {
    return subject.handlers(HandlerKind.TERMINATE).stream()
        .filter(handler -> !isRight(handler, subject))
        .map(handler ->
            Finding.at(
                handler.element(),
                Problem.TERMINATE_SHAPE,
                subject.name(handler),
                handler.name(),
                handler.name()));
  }

  private static boolean isRight(HandlerMethod handler, Subject subject) {
    List<? extends TypeMirror> parameters = handler.signature().getParameterTypes();
    return handler.signature().getReturnType().getKind() == TypeKind.VOID
        && (parameters.isEmpty()
            || (parameters.size() == 1
                && subject.mirrors().is(parameters.getFirst(), EXIT_REASON)));
  }

  static Stream<Finding> once(Subject subject) {
    List<HandlerMethod> handlers = subject.handlers(HandlerKind.TERMINATE);
    return handlers.stream()
        .skip(1)
        .map(handler ->
            Finding.at(
                    handler.element(),
                    Problem.TWO_TERMINATES,
                    subject.name(handler),
                    subject.name(handlers.getFirst()))
                .in(handler.annotation()));
  }
}
