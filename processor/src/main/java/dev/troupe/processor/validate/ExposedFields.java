package dev.troupe.processor.validate;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.troupe.processor.sendable.Sendability;
import dev.troupe.processor.sendable.Vouches;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Types that somebody vouches for, though anybody can change them. */
public final class ExposedFields {
  private final Sendability sendability;
  private final Mirrors mirrors;

  public ExposedFields(Sendability sendability, Mirrors mirrors) {
    this.sendability = sendability;
    this.mirrors = mirrors;
  }

  /** Checks a type with what it inherits from where nobody vouches, and all that it permits. */
  public Stream<Finding> check(TypeElement type) {
    return Stream.concat(
        ElementFilter.fieldsIn(mirrors.elements().getAllMembers(type)).stream()
            .filter(ExposedFields::isOpen)
            .flatMap(field -> check(field, type)),
        type.getPermittedSubclasses().stream()
            .flatMap(permitted -> check(MoreElements.asType(MoreTypes.asElement(permitted)))));
  }

  private static boolean isOpen(VariableElement field) {
    Set<Modifier> modifiers = field.getModifiers();
    return modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.STATIC);
  }

  private Stream<Finding> check(VariableElement field, TypeElement type) {
    TypeElement owner = MoreElements.asType(Mirrors.ownerOf(field));
    if (owner.equals(type)) {
      return check(field, field, type, field.getSimpleName().toString());
    }
    return Vouches.isSaidOf(owner, mirrors.types())
        ? Stream.of()
        : check(field, type, type, Prose.type(owner) + "." + field.getSimpleName());
  }

  private Stream<Finding> check(
      VariableElement field, Element where, TypeElement type, String name) {
    if (sendability.isMutable(field)) {
      String why = "of type " + Prose.type(field.asType());
      return Stream.of(
          Finding.at(where, Problem.EXPOSED_FIELD, Prose.type(type), name, why, "private"));
    }
    return field.getModifiers().contains(Modifier.FINAL)
        ? Stream.of()
        : Stream.of(
            Finding.at(where, Problem.EXPOSED_FIELD, Prose.type(type), name, "not final", "final"));
  }
}
