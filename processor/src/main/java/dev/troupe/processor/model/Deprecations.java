package dev.troupe.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import dev.troupe.processor.type.Mirrors;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** What {@code @Deprecated} on the user's side means on ours. */
final class Deprecations {
  private Deprecations() {}

  /** The same annotation. */
  static List<AnnotationSpec> copy(Element element) {
    return annotation(element).map(AnnotationSpec::get).stream().toList();
  }

  /** What a use is warned of. */
  static List<String> lints(Element element) {
    return annotation(element)
        .map(mirror -> isForRemoval(mirror) ? "removal" : "deprecation")
        .stream()
        .toList();
  }

  private static Optional<AnnotationMirror> annotation(Element element) {
    return Mirrors.annotation(element, Deprecated.class.getName());
  }

  private static boolean isForRemoval(AnnotationMirror deprecated) {
    return Mirrors.written(deprecated, "forRemoval")
        .map(AnnotationValue::getValue)
        .filter(Boolean.TRUE::equals)
        .isPresent();
  }
}
