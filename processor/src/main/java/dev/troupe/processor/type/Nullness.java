package dev.troupe.processor.type;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The annotations that say whether null is meant, whosever they are. */
public final class Nullness {
  private static final Set<String> NAMES =
      Set.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull", "NullnessUnspecified");

  private Nullness() {}

  /** Those of a type, at its top level. */
  public static List<AnnotationSpec> of(AnnotatedConstruct type) {
    Set<AnnotationSpec> found = new LinkedHashSet<>();
    for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
      if (NAMES.contains(annotationType(annotation).getSimpleName().toString())) {
        found.add(AnnotationSpec.builder(ClassName.get(annotationType(annotation))).build());
      }
    }
    return List.copyOf(found);
  }

  /**
   * Those of a type that a compiler shows on the declaration: current ones forget them on the use
   * of a type variable.
   */
  public static List<AnnotationSpec> ofUse(Element declaration, TypeMirror type) {
    List<AnnotationSpec> ofType = of(type);
    return declared(declaration, true).stream().filter(spec -> !ofType.contains(spec)).toList();
  }

  /** Those that are no part of the type. */
  public static List<AnnotationSpec> ofDeclaration(Element declaration) {
    return declared(declaration, false);
  }

  /** Whether null is meant to be a value of a parameter, a field, or what a method returns. */
  public static boolean allowsNull(Element declaration) {
    TypeMirror type =
        declaration instanceof ExecutableElement method
            ? method.getReturnType()
            : declaration.asType();
    return Stream.of(declaration, type)
        .flatMap(each -> each.getAnnotationMirrors().stream())
        .map(mirror -> annotationType(mirror).getSimpleName().toString())
        .anyMatch(name -> name.equals("Nullable") || name.equals("CheckForNull"));
  }

  private static List<AnnotationSpec> declared(Element declaration, boolean typeUse) {
    return declaration.getAnnotationMirrors().stream()
        .filter(mirror -> NAMES.contains(annotationType(mirror).getSimpleName().toString()))
        .filter(mirror -> isTypeUse(annotationType(mirror)) == typeUse)
        .map(mirror -> AnnotationSpec.builder(ClassName.get(annotationType(mirror))).build())
        .distinct()
        .toList();
  }

  private static TypeElement annotationType(AnnotationMirror annotation) {
    return MoreElements.asType(annotation.getAnnotationType().asElement());
  }

  private static boolean isTypeUse(TypeElement annotation) {
    return annotation.getAnnotationMirrors().stream()
        .filter(mirror -> annotationType(mirror).getSimpleName().contentEquals("Target"))
        .flatMap(mirror -> mirror.getElementValues().values().stream())
        .anyMatch(Nullness::namesTypeUse);
  }

  private static boolean namesTypeUse(AnnotationValue value) {
    return switch (value.getValue()) {
      case List<?> values -> values.stream().anyMatch(each -> namesTypeUse((AnnotationValue) each));
      case VariableElement target -> target.getSimpleName().contentEquals("TYPE_USE");
      default -> false;
    };
  }
}
