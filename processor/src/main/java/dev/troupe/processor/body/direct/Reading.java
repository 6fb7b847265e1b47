package dev.troupe.processor.body.direct;

import com.sun.source.util.TreePath;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.type.Mirrors;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * What readers share.
 *
 * @param compilation the compiler
 * @param known the list
 * @param facts what has been read
 */
record Reading(Compilation compilation, KnownTypes known, Facts facts) {
  /** Values that change. */
  private static final Set<String> CHANGING =
      Set.of("java.lang.StringBuilder", "java.util.BitSet", "java.util.StringJoiner");

  Mirrors mirrors() {
    return compilation.mirrors();
  }

  /** Whether what an expression yields is safe by its type alone. */
  boolean isValue(TreePath expression) {
    return compilation.type(expression).filter(type -> known.isValue(type, mirrors())).isPresent();
  }

  /** Whether what it yields is safe, and changes: which one it is matters after all. */
  boolean isChanging(TreePath expression) {
    return typeElement(expression).filter(Reading::isChanging).isPresent();
  }

  static boolean isChanging(TypeElement type) {
    return CHANGING.contains(type.getQualifiedName().toString());
  }

  Optional<TypeElement> typeElement(TreePath expression) {
    return compilation.type(expression).map(type -> mirrors().element(type));
  }

  Optional<VariableElement> variable(TreePath expression) {
    return compilation
        .element(expression)
        .filter(VariableElement.class::isInstance)
        .map(VariableElement.class::cast);
  }

  static Optional<TypeElement> owner(VariableElement field) {
    return Optional.ofNullable(field.getEnclosingElement())
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast);
  }

  /** An expression as it stands, cut short. */
  static String text(TreePath expression) {
    String text = expression.getLeaf().toString().replaceAll("\\s+", " ");
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }

  static boolean isString(TypeMirror type, Mirrors mirrors) {
    return mirrors.is(type, String.class.getName());
  }
}
