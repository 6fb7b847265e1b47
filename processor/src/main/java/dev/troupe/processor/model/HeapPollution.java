package dev.troupe.processor.model;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.AnnotationSpec;
import dev.troupe.processor.type.Mirrors;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** What a variable parameter of a generic type needs. */
final class HeapPollution {
  private HeapPollution() {}

  static List<AnnotationSpec> annotations(ExecutableElement method, Mirrors mirrors) {
    if (!method.isVarArgs()) {
      return List.of();
    }
    TypeMirror array = method.getParameters().getLast().asType();
    TypeMirror element = MoreTypes.asArray(array).getComponentType();
    if (mirrors.isReifiable(element)) {
      return List.of();
    }
    return Mirrors.annotation(method, SafeVarargs.class.getName()).isPresent()
        ? List.of(AnnotationSpec.builder(SafeVarargs.class).build(), suppress("varargs"))
        : List.of(suppress("unchecked"));
  }

  private static AnnotationSpec suppress(String lint) {
    return AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", lint).build();
  }
}
