package dev.troupe.processor.validate;

import dev.troupe.processor.type.Mirrors;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** {@code @SuppressWarnings("troupe:Code")}. */
public final class Suppression {
  private Suppression() {}

  /** Whether an element, or something around it, suppresses a problem. */
  static boolean around(Element element, Problem problem) {
    return Stream.<Element>iterate(element, each -> each != null, Element::getEnclosingElement)
        .anyMatch(each -> at(each, problem));
  }

  /** Whether an element itself suppresses a problem. */
  public static boolean at(Element element, Problem problem) {
    String key = "troupe:" + problem.code();
    return Mirrors.annotation(element, SuppressWarnings.class.getName())
        .flatMap(annotation -> Mirrors.written(annotation, "value"))
        .filter(value -> holds(value, key))
        .isPresent();
  }

  private static boolean holds(AnnotationValue value, String key) {
    return value.getValue() instanceof List<?> values
        ? values.stream().anyMatch(each -> holds((AnnotationValue) each, key))
        : value.getValue().equals(key);
  }
}
