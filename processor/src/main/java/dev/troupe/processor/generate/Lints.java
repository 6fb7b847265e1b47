package dev.troupe.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import java.util.List;

/** What generated code is warned of and cannot do without. */
final class Lints {
  private Lints() {}

  /** The annotation that silences these, or none. */
  static List<AnnotationSpec> suppress(List<String> lints) {
    if (lints.isEmpty()) {
      return List.of();
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    lints.stream().distinct().sorted().forEach(lint -> annotation.addMember("value", "$S", lint));
    return List.of(annotation.build());
  }
}
