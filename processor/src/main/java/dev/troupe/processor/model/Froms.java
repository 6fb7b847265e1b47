package dev.troupe.processor.model;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.troupe.processor.discover.HandlerMethod;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The parameter type {@code From<T>}. */
public final class Froms {
  private static final String FROM = "dev.troupe.api.From";

  private Froms() {}

  /**
   * Whether that parameter of the handler is the caller of the message at hand. In a call it is; in
   * a cast it is a caller handed on, a value like any other.
   */
  public static boolean isCaller(HandlerMethod handler, TypeMirror parameter) {
    return handler.kind() == HandlerKind.CALL && isFrom(parameter);
  }

  public static boolean isFrom(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && MoreElements.asType(MoreTypes.asDeclared(type).asElement())
            .getQualifiedName()
            .contentEquals(FROM);
  }

  /** What is replied, if the type says so. */
  public static Optional<TypeMirror> reply(TypeMirror from) {
    return MoreTypes.asDeclared(from).getTypeArguments().stream()
        .filter(argument -> argument.getKind() != TypeKind.WILDCARD)
        .<TypeMirror>map(argument -> argument)
        .findFirst();
  }
}
