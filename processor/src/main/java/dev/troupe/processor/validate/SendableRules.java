package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.Froms;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.sendable.Culprit;
import dev.troupe.processor.type.Prose;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic.Kind;

/** What crosses into or out of a server cannot be changed by both sides. */
final class SendableRules {
  private SendableRules() {}

  static Stream<Finding> check(Subject subject) {
    Stream<Finding> findings = handlers(subject).flatMap(handler -> check(handler, subject));
    return switch (subject.options().sendable()) {
      case ERROR -> findings;
      case WARNING -> findings.map(finding -> finding.as(Kind.WARNING));
      case OFF -> Stream.of();
    };
  }

  private static Stream<HandlerMethod> handlers(Subject subject) {
    return subject.candidate().handlers().stream()
        .filter(handler -> handler.kind() != HandlerKind.TERMINATE)
        .filter(handler -> !HandlerRules.takesContinuation(handler, subject));
  }

  private static Stream<Finding> check(HandlerMethod handler, Subject subject) {
    return Stream.of(
            parameters(handler, subject), result(handler, subject), thrown(handler, subject))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> thrown(HandlerMethod handler, Subject subject) {
    return handler.signature().getThrownTypes().stream()
        .flatMap(type ->
            subject.sendability().culpritOfException(type).stream()
                .map(culprit ->
                    Finding.at(
                        handler.element(),
                        Problem.MUTABLE_EXCEPTION,
                        subject.name(handler),
                        culprit.path().isEmpty()
                            ? culprit.what()
                            : Prose.type(type)
                                + ", and "
                                + culprit.path()
                                + " is "
                                + culprit.what(),
                        culprit.mend())));
  }

  private static Stream<Finding> parameters(HandlerMethod handler, Subject subject) {
    List<? extends VariableElement> parameters = handler.element().getParameters();
    List<? extends TypeMirror> types = handler.signature().getParameterTypes();
    return IntStream.range(0, parameters.size())
        .boxed()
        .flatMap(i -> parameter(handler, parameters.get(i), types.get(i), subject));
  }

  private static Stream<Finding> parameter(
      HandlerMethod handler, VariableElement parameter, TypeMirror type, Subject subject) {
    String root = "parameter " + parameter.getSimpleName();
    if (Froms.isCaller(handler, type)) {
      return Froms.reply(type).flatMap(subject.sendability()::culprit).stream()
          .map(culprit -> finding(handler, parameter, "the reply", culprit, subject));
    }
    Optional<Culprit> culprit =
        handler.isRequest()
            ? subject.sendability().culprit(parameter, type)
            : subject.sendability().culpritOfMessage(parameter, type);
    return culprit.stream().map(each -> finding(handler, parameter, root, each, subject));
  }

  private static Stream<Finding> result(HandlerMethod handler, Subject subject) {
    return subject.sendability().culprit(handler.signature().getReturnType()).stream()
        .map(culprit -> finding(handler, handler.element(), "the result", culprit, subject));
  }

  private static Finding finding(
      HandlerMethod handler, Element where, String root, Culprit culprit, Subject subject) {
    return Finding.at(
        where,
        Problem.NOT_SENDABLE,
        subject.name(handler),
        culprit.path().isEmpty() ? root : culprit.path(),
        culprit.what(),
        culprit.mend());
  }
}
