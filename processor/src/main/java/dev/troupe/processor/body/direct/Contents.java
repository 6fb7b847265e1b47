package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.type.Mirrors;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Tells what is in an object: its type arguments; anything, if they are left out. */
final class Contents {
  private Contents() {}

  static Stream<? extends TypeMirror> of(TypeMirror type, Mirrors mirrors) {
    return switch (type) {
      case TypeVariable variable -> of(variable.getUpperBound(), mirrors);
      case DeclaredType raw when raw.getTypeArguments().isEmpty() ->
          MoreElements.asType(raw.asElement()).getTypeParameters().stream()
              .map(_ -> anything(mirrors));
      case DeclaredType declared -> declared.getTypeArguments().stream();
      default -> Stream.of();
    };
  }

  private static TypeMirror anything(Mirrors mirrors) {
    return mirrors.elements().getTypeElement(Object.class.getName()).asType();
  }
}
