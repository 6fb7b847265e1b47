package dev.troupe.processor.discover;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * A class with its superclasses, from below, and then its interfaces.
 *
 * @param types the class and what it inherits from, without Object
 * @param interfaces those of them that are interfaces, with their type arguments
 * @param unresolved what it should inherit from, and that does not exist
 */
public record Lineage(
    List<TypeElement> types, List<DeclaredType> interfaces, List<TypeMirror> unresolved) {
  public static Lineage of(TypeElement type, Types types) {
    List<TypeElement> classes = new ArrayList<>();
    Set<TypeElement> interfaces = new LinkedHashSet<>();
    List<DeclaredType> interfaceTypes = new ArrayList<>();
    List<TypeMirror> unresolved = new ArrayList<>();
    List<TypeMirror> next = List.of(type.asType());
    while (!next.isEmpty()) {
      List<TypeMirror> above = new ArrayList<>();
      for (TypeMirror each : next) {
        if (each.getKind() == TypeKind.ERROR) {
          unresolved.add(each);
        } else if (!MoreTypes.isTypeOf(Object.class, each)) {
          TypeElement element = MoreElements.asType(types.asElement(each));
          if (!element.getKind().isInterface()) {
            classes.add(element);
          } else if (interfaces.add(element)) {
            interfaceTypes.add(MoreTypes.asDeclared(each));
          }
          above.addAll(types.directSupertypes(each));
        }
      }
      next = above;
    }
    classes.addAll(interfaces);
    return new Lineage(List.copyOf(classes), List.copyOf(interfaceTypes), List.copyOf(unresolved));
  }
}
