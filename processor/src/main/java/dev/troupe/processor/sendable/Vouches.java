package dev.troupe.processor.sendable;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.Lineage;
import dev.troupe.processor.type.Mirrors;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Where somebody, or we ourselves, have vouched for something. */
public final class Vouches {
  /** What says it. */
  public static final String SENDABLE = "dev.troupe.api.Sendable";

  private Vouches() {}

  /** Whether it is said of a parameter, a component, a field; or of its type. */
  static boolean isSaidOf(Element variable) {
    return isSaidAt(variable) || isSaidAt(variable.asType());
  }

  static boolean isSaidAt(AnnotatedConstruct place) {
    return place.getAnnotationMirrors().stream()
        .map(mirror -> MoreElements.asType(mirror.getAnnotationType().asElement()))
        .anyMatch(type -> type.getQualifiedName().contentEquals(SENDABLE));
  }

  /** Whether it is said of a type, or of one above it. */
  public static boolean isSaidOf(TypeElement type, Types types) {
    return Lineage.of(type, types).types().stream().anyMatch(Vouches::isSaidAt);
  }

  static boolean isServer(TypeElement type) {
    return Mirrors.annotation(type, Candidate.ANNOTATION).isPresent();
  }

  /** Whether it is said of what a type mentions: such a use of a type is one of its own. */
  static boolean isSaidInside(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream()
            .anyMatch(argument -> isSaidAt(argument) || isSaidInside(argument));
  }
}
