package dev.troupe.processor.validate;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.troupe.processor.sendable.Sendability;
import dev.troupe.processor.type.Prose;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Types that somebody vouches for, though anybody can change them. */
public final class ExposedFields {
  private final Sendability sendability;

  public ExposedFields(Sendability sendability) {
    this.sendability = sendability;
  }

  /** Checks a type, and all that it permits. */
  public Stream<Finding> check(TypeElement type) {
    return Stream.concat(
        ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .filter(ExposedFields::isOpen)
            .flatMap(this::check),
        type.getPermittedSubclasses().stream()
            .flatMap(permitted -> check(MoreElements.asType(MoreTypes.asElement(permitted)))));
  }

  private static boolean isOpen(VariableElement field) {
    Set<Modifier> modifiers = field.getModifiers();
    return modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.STATIC);
  }

  private Stream<Finding> check(VariableElement field) {
    if (sendability.isMutable(field)) {
      return finding(field, "of type " + Prose.type(field.asType()), "private");
    }
    return field.getModifiers().contains(Modifier.FINAL)
        ? Stream.of()
        : finding(field, "not final", "final");
  }

  private static Stream<Finding> finding(VariableElement field, String why, String better) {
    return Stream.of(
        Finding.at(
            field,
            Problem.EXPOSED_FIELD,
            Prose.type(MoreElements.asType(field.getEnclosingElement())),
            field.getSimpleName(),
            why,
            better));
  }
}
