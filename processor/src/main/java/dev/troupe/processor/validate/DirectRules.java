package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.Froms;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** What a handler is that may run on its caller's thread, as far as its declaration tells. */
final class DirectRules {
  private static final String VOUCHED = "dev.troupe.api.Vouched";

  private DirectRules() {}

  static Stream<Finding> from(Subject subject) {
    return direct(subject)
        .flatMap(handler ->
            handler.element().getParameters().stream()
                .filter(parameter -> Froms.isCaller(handler, parameter.asType()))
                .limit(1)
                .map(from -> Finding.at(from, Problem.DIRECT_FROM, subject.name(handler))));
  }

  private static Stream<HandlerMethod> direct(Subject subject) {
    return subject.candidate().handlers().stream().filter(subject.candidate()::isDirect);
  }

  static Stream<Finding> vouched(Subject subject) {
    List<ExecutableElement> direct = direct(subject).map(HandlerMethod::element).toList();
    List<ExecutableElement> own = ElementFilter.methodsIn(subject.type().getEnclosedElements());
    return Stream.concat(own.stream(), direct.stream())
        .distinct()
        .flatMap(method ->
            Mirrors.annotation(method, VOUCHED).stream()
                .flatMap(vouched -> vouched(method, vouched, direct.contains(method), subject)));
  }

  private static Stream<Finding> vouched(
      ExecutableElement method, AnnotationMirror vouched, boolean direct, Subject subject) {
    String name = Prose.method(method, subject.type());
    Optional<AnnotationValue> reason = Mirrors.written(vouched, "value");
    if (!direct) {
      return Stream.of(Finding.at(method, Problem.VOUCHED_WITHOUT_DIRECT, name).in(vouched));
    }
    return reason.filter(DirectRules::isBlank).isEmpty()
        ? Stream.of()
        : Stream.of(Finding.at(method, Problem.VOUCHED_WITHOUT_REASON, name).in(vouched, reason));
  }

  private static boolean isBlank(AnnotationValue reason) {
    return reason.getValue() instanceof String text && text.isBlank();
  }
}
