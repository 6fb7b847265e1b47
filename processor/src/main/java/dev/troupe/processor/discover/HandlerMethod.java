package dev.troupe.processor.discover;

import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Mirrors;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;

/**
 * A method that carries an annotation of ours.
 *
 * @param element the method
 * @param signature its types, as a member of the server class
 * @param kinds what it handles: more than one is an error
 */
public record HandlerMethod(
    ExecutableElement element, ExecutableType signature, List<HandlerKind> kinds) {
  /** What a method handles by its annotations. */
  public static List<HandlerKind> kindsOf(ExecutableElement method) {
    return Arrays.stream(HandlerKind.values())
        .filter(kind -> Mirrors.annotation(method, kind.annotationType()).isPresent())
        .toList();
  }

  /** The annotations by which a method is a handler. */
  public static List<AnnotationMirror> annotationsOf(ExecutableElement method) {
    return Arrays.stream(HandlerKind.values())
        .flatMap(kind -> Mirrors.annotation(method, kind.annotationType()).stream())
        .toList();
  }

  /** The kind it is taken for. */
  public HandlerKind kind() {
    return kinds.getFirst();
  }

  public String name() {
    return element.getSimpleName().toString();
  }

  public AnnotationMirror annotation() {
    return annotation(kind());
  }

  public AnnotationMirror annotation(HandlerKind kind) {
    return Mirrors.annotation(element, kind.annotationType()).orElseThrow();
  }

  public boolean isRequest() {
    return kind() == HandlerKind.CALL || kind() == HandlerKind.CAST;
  }
}
