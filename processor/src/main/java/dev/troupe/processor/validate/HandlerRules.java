package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.HandlerKind;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;

/** What holds for a handler of any kind. */
final class HandlerRules {
  private static final String CONTINUATION = "kotlin.coroutines.Continuation";

  private HandlerRules() {}

  static Stream<Finding> oneKind(Subject subject) {
    return subject.candidate().handlers().stream()
        .filter(handler -> handler.kinds().size() > 1)
        .map(handler -> twoKinds(handler, subject));
  }

  private static Finding twoKinds(HandlerMethod handler, Subject subject) {
    HandlerKind first = handler.kinds().get(0);
    HandlerKind second = handler.kinds().get(1);
    return Finding.at(
            handler.element(),
            Problem.TWO_KINDS,
            subject.name(handler),
            first.annotation(),
            second.annotation())
        .in(handler.annotation(second));
  }

  static Stream<Finding> suspends(Subject subject) {
    return subject.candidate().handlers().stream()
        .filter(handler -> takesContinuation(handler, subject))
        .map(handler ->
            Finding.at(
                handler.element(), Problem.SUSPEND_HANDLER, handler.element().getSimpleName()));
  }

  static boolean takesContinuation(HandlerMethod handler, Subject subject) {
    List<? extends VariableElement> parameters = handler.element().getParameters();
    return !parameters.isEmpty()
        && subject.mirrors().is(parameters.getLast().asType(), CONTINUATION);
  }
}
