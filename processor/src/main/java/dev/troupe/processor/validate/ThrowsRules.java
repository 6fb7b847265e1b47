package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.HandlerKind;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** What a handler may declare to throw. */
final class ThrowsRules {
  private ThrowsRules() {}

  static Stream<Finding> check(Subject subject) {
    return subject.candidate().handlers().stream()
        .flatMap(handler ->
            handler.signature().getThrownTypes().stream()
                .flatMap(thrown -> check(handler, thrown, subject)));
  }

  private static Stream<Finding> check(HandlerMethod handler, TypeMirror thrown, Subject subject) {
    TypeMirror erased = subject.mirrors().types().erasure(thrown);
    if (subject.mirrors().is(erased, "java.lang.Throwable")) {
      return at(handler, Problem.THROWS_THROWABLE, subject);
    }
    boolean all = subject.mirrors().is(thrown, "java.lang.Exception");
    return all && handler.kind() == HandlerKind.CALL
        ? at(handler, Problem.THROWS_EXCEPTION, subject)
        : Stream.of();
  }

  private static Stream<Finding> at(HandlerMethod handler, Problem problem, Subject subject) {
    return Stream.of(Finding.at(handler.element(), problem, subject.name(handler)));
  }
}
