package dev.troupe.processor.validate;

import dev.troupe.processor.type.Mirrors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What some handlers handle of sealed types.
 *
 * @param handled the types that they take
 * @param mirrors the compiler
 */
record Coverage(List<TypeMirror> handled, Mirrors mirrors) {
  /** Whether there is a handler for every instance of a type. */
  boolean covers(TypeMirror type) {
    return handled.stream().anyMatch(each -> mirrors.isSubtype(type, each))
        || (isSplit(type) && permitted(type).allMatch(this::covers));
  }

  /** Whether there is a handler for some, but for its type: for one, or some, that it permits. */
  boolean touches(TypeMirror type) {
    return handled.stream().anyMatch(each -> isSame(each, type))
        || permitted(type).anyMatch(this::touches);
  }

  /** The parts of a type that have no handler, each as large as can be. */
  Stream<TypeMirror> missing(TypeMirror type) {
    if (covers(type)) {
      return Stream.of();
    }
    return isSplit(type) && touches(type)
        ? permitted(type).flatMap(this::missing)
        : Stream.of(type);
  }

  /** The sealed types that permit a type, directly or by way of others. */
  Set<TypeMirror> sealedAbove(TypeMirror type) {
    Set<TypeMirror> above = new LinkedHashSet<>();
    if (type.getKind() == TypeKind.DECLARED) {
      for (TypeMirror each : mirrors.types().directSupertypes(mirrors.types().erasure(type))) {
        if (isSealed(each)) {
          TypeMirror erased = mirrors.types().erasure(each);
          above.add(erased);
          above.addAll(sealedAbove(erased));
        }
      }
    }
    return above;
  }

  Stream<TypeMirror> permitted(TypeMirror type) {
    return element(type)
        .flatMap(element -> element.getPermittedSubclasses().stream())
        .map(mirrors.types()::erasure);
  }

  boolean isSealed(TypeMirror type) {
    return element(type).anyMatch(element -> element.getModifiers().contains(Modifier.SEALED));
  }

  /** Whether each instance of the type is one of a permitted subtype. */
  private boolean isSplit(TypeMirror type) {
    return isSealed(type)
        && element(type).anyMatch(each -> each.getModifiers().contains(Modifier.ABSTRACT));
  }

  private Stream<TypeElement> element(TypeMirror type) {
    return Stream.of(type)
        .filter(each -> each.getKind() == TypeKind.DECLARED)
        .map(each -> (TypeElement) mirrors.types().asElement(each));
  }

  boolean isSame(TypeMirror one, TypeMirror other) {
    return mirrors.types().isSameType(mirrors.types().erasure(one), mirrors.types().erasure(other));
  }
}
