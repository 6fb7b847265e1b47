package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A cast has no reply: no result, and no exception for its caller. */
final class CastRules {
  private CastRules() {}

  static Stream<Finding> check(Subject subject) {
    return subject.handlers(HandlerKind.CAST).stream()
        .flatMap(handler -> Stream.concat(result(handler, subject), thrown(handler, subject)));
  }

  private static Stream<Finding> result(HandlerMethod handler, Subject subject) {
    TypeMirror result = handler.signature().getReturnType();
    return result.getKind() == TypeKind.VOID
        ? Stream.of()
        : Stream.of(
            Finding.at(
                handler.element(),
                Problem.CAST_WITH_RESULT,
                subject.name(handler),
                Prose.type(result)));
  }

  private static Stream<Finding> thrown(HandlerMethod handler, Subject subject) {
    Mirrors mirrors = subject.mirrors();
    return handler.signature().getThrownTypes().stream()
        .filter(thrown -> !mirrors.isUnchecked(thrown))
        .filter(thrown -> !mirrors.isSubtype(thrown, InterruptedException.class))
        .filter(thrown -> !mirrors.is(mirrors.types().erasure(thrown), "java.lang.Throwable"))
        .limit(1)
        .map(thrown ->
            Finding.at(
                handler.element(),
                Problem.CAST_WITH_EXCEPTION,
                subject.name(handler),
                Prose.type(thrown)));
  }
}
