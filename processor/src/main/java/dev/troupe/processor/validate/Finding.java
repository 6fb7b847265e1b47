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
 * @param kind whether it is an error
 * @param where the most exact place
 * @param arguments what fills in the message
 */
public record Finding(Problem problem, Kind kind, Where where, List<Object> arguments) {
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
    return new Finding(problem, problem.kind(), where, List.of(arguments));
  }

  /** The same, at an annotation. */
  public Finding in(AnnotationMirror annotation) {
    Where exact = new Where(where.element(), Optional.of(annotation), Optional.empty());
    return new Finding(problem, kind, exact, arguments);
  }

  /** The same, at a value of an annotation. */
  public Finding in(AnnotationMirror annotation, Optional<AnnotationValue> value) {
    return new Finding(
        problem, kind, new Where(where.element(), Optional.of(annotation), value), arguments);
  }

  /** The same, as bad as somebody wants it to be. */
  public Finding as(Kind other) {
    return new Finding(problem, other, where, arguments);
  }

  public boolean isError() {
    return kind == Kind.ERROR;
  }

  public String message() {
    return problem.text(arguments.toArray());
  }
}
