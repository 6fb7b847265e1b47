package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** How the handlers of plain messages, or of continuations, divide them up. */
final class MessageFamilyRules {
  private MessageFamilyRules() {}

  static Stream<Finding> same(Subject subject) {
    return families(subject).flatMap(family -> same(family, subject));
  }

  static Stream<Finding> unreachable(Subject subject) {
    return families(subject)
        .flatMap(family ->
            family.stream()
                .filter(handler -> isCovered(handler, family, subject.mirrors()))
                .map(handler ->
                    Finding.at(
                        handler.element(),
                        Problem.UNREACHABLE_HANDLER,
                        subject.name(handler),
                        Prose.type(message(handler)))));
  }

  static Stream<List<HandlerMethod>> families(Subject subject) {
    return Stream.of(HandlerKind.INFO, HandlerKind.CONTINUE)
        .map(subject::handlers)
        .map(handlers ->
            handlers.stream()
                .filter(each -> each.signature().getParameterTypes().size() == 1)
                .toList());
  }

  private static Stream<Finding> same(List<HandlerMethod> family, Subject subject) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < family.size(); i++) {
      HandlerMethod handler = family.get(i);
      family.subList(0, i).stream()
          .filter(earlier -> isSame(message(earlier), message(handler), subject.mirrors()))
          .limit(1)
          .map(earlier -> same(handler, earlier, subject))
          .forEach(findings::add);
    }
    return findings.stream();
  }

  private static Finding same(HandlerMethod handler, HandlerMethod earlier, Subject subject) {
    return Finding.at(
        handler.element(),
        Problem.SAME_MESSAGE,
        subject.name(handler),
        Prose.type(message(handler)),
        subject.name(earlier));
  }

  private static boolean isCovered(
      HandlerMethod handler, List<HandlerMethod> family, Mirrors mirrors) {
    List<TypeMirror> below =
        family.stream()
            .map(MessageFamilyRules::message)
            .filter(other -> mirrors.extendsOther(other, message(handler)))
            .toList();
    return new Coverage(below, mirrors).covers(message(handler));
  }

  private static boolean isSame(TypeMirror one, TypeMirror other, Mirrors mirrors) {
    return mirrors.types().isSameType(mirrors.types().erasure(one), mirrors.types().erasure(other));
  }

  static TypeMirror message(HandlerMethod handler) {
    return handler.signature().getParameterTypes().getFirst();
  }
}
