package dev.troupe.processor.validate;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * A problem, and where it is.
 *
 * @param problem what is wrong
 * @param where the most exact place
 * @param arguments what fills in the message
 */
public record Finding(Problem problem, Where where, List<Object> arguments) {
  /**
   * A place in the source.
   *
   * @param element the element
   * @param annotation the annotation on it
   * @param value the value in the annotation
   */
  public record Where(
      Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {}

  public static Finding at(Element element, Problem problem, Object... arguments) {
    Where where = new Where(element, Optional.empty(), Optional.empty());
    return new Finding(problem, where, List.of(arguments));
  }

  /** The same, at an annotation. */
  public Finding in(AnnotationMirror annotation) {
    Where exact = new Where(where.element(), Optional.of(annotation), Optional.empty());
    return new Finding(problem, exact, arguments);
  }

  /** The same, at a value of an annotation. */
  public Finding in(AnnotationMirror annotation, Optional<AnnotationValue> value) {
    return new Finding(
        problem, new Where(where.element(), Optional.of(annotation), value), arguments);
  }

  public boolean isError() {
    return problem.kind() == Kind.ERROR;
  }

  public String message() {
    return problem.text(arguments.toArray());
  }
}
