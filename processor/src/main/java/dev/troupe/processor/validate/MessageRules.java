package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.Froms;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The shape of a handler of plain messages or of continuations: one message in, nothing out. */
final class MessageRules {
  private MessageRules() {}

  static Stream<Finding> check(Subject subject) {
    return Stream.of(HandlerKind.INFO, HandlerKind.CONTINUE)
        .flatMap(kind -> subject.handlers(kind).stream())
        .flatMap(handler -> Stream.concat(result(handler, subject), message(handler, subject)));
  }

  private static Stream<Finding> result(HandlerMethod handler, Subject subject) {
    TypeMirror result = handler.signature().getReturnType();
    return result.getKind() == TypeKind.VOID
        ? Stream.of()
        : Stream.of(
            Finding.at(
                handler.element(),
                Problem.MESSAGE_RESULT,
                subject.name(handler),
                Prose.type(result),
                handler.kind().annotation()));
  }

  private static Stream<Finding> message(HandlerMethod handler, Subject subject) {
    List<? extends VariableElement> parameters = handler.element().getParameters();
    String name = subject.name(handler);
    if (parameters.stream().anyMatch(parameter -> Froms.isFrom(parameter.asType()))) {
      return Stream.of();
    }
    if (parameters.size() != 1) {
      String count = parameters.isEmpty() ? "no" : String.valueOf(parameters.size());
      return Stream.of(Finding.at(handler.element(), Problem.MESSAGE_PARAMETERS, name, count));
    }
    TypeMirror type = handler.signature().getParameterTypes().getFirst();
    return type(parameters.getFirst(), type, name, subject.mirrors());
  }

  private static Stream<Finding> type(
      VariableElement parameter, TypeMirror type, String name, Mirrors mirrors) {
    if (type instanceof PrimitiveType primitive) {
      TypeMirror box = mirrors.types().boxedClass(primitive).asType();
      return Stream.of(
          Finding.at(
              parameter, Problem.MESSAGE_PRIMITIVE, name, Prose.type(type), Prose.type(box)));
    }
    return mirrors.isReifiable(type)
        ? Stream.of()
        : Stream.of(
            Finding.at(
                parameter,
                Problem.MESSAGE_GENERIC,
                name,
                Prose.type(type),
                reifiable(type, mirrors.types())));
  }

  /** What could be asked for instead. */
  private static String reifiable(TypeMirror type, Types types) {
    if (type instanceof ArrayType array) {
      return reifiable(array.getComponentType(), types) + "[]";
    }
    TypeMirror erased = types.erasure(type);
    String arguments =
        types.asElement(erased) instanceof TypeElement element
            ? element.getTypeParameters().stream()
                .map(each -> "?")
                .collect(Collectors.joining(", "))
            : "";
    return arguments.isEmpty() ? Prose.type(erased) : Prose.erased(erased) + "<" + arguments + ">";
  }
}
