package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.discover.UnusableHandler;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Which handlers a client can call. */
final class ReachRules {
  private ReachRules() {}

  static Stream<Finding> check(Subject subject) {
    return subject.candidate().unusable().stream().map(each -> finding(each, subject.type()));
  }

  private static Finding finding(UnusableHandler unusable, TypeElement server) {
    ExecutableElement handler = unusable.handler();
    return switch (unusable.cause()) {
      case PRIVATE -> isPrivate(handler, server);
      case STATIC -> isStatic(handler, server);
      case INACCESSIBLE ->
          Finding.at(
              handler,
              Problem.INACCESSIBLE_HANDLER,
              Prose.method(handler, server),
              Mirrors.packageOf(server).getQualifiedName(),
              Prose.type(server));
      case OVERRIDDEN -> overridden(unusable, server);
    };
  }

  static Finding isPrivate(ExecutableElement handler, TypeElement seenFrom) {
    return Finding.at(handler, Problem.PRIVATE_HANDLER, Prose.method(handler, seenFrom));
  }

  static Finding isStatic(ExecutableElement handler, TypeElement seenFrom) {
    return Finding.at(
        handler,
        Problem.STATIC_HANDLER,
        Prose.method(handler, seenFrom),
        HandlerMethod.kindsOf(handler).getFirst().annotation());
  }

  private static Finding overridden(UnusableHandler unusable, TypeElement server) {
    ExecutableElement override = unusable.override().orElseThrow();
    return Finding.at(
        override,
        Problem.OVERRIDE_WITHOUT_ANNOTATION,
        Prose.method(override, server),
        Prose.method(unusable.handler(), server),
        HandlerMethod.kindsOf(unusable.handler()).getFirst().annotation());
  }
}
