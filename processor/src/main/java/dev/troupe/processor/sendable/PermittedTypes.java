package dev.troupe.processor.sendable;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.troupe.processor.type.Mirrors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * What a sealed type permits, with the type arguments that follow from its own: of a {@code
 * Tree<String>}, a {@code Leaf<String>}.
 */
final class PermittedTypes {
  private final Mirrors mirrors;

  PermittedTypes(Mirrors mirrors) {
    this.mirrors = mirrors;
  }

  List<DeclaredType> of(DeclaredType sealed) {
    return MoreElements.asType(sealed.asElement()).getPermittedSubclasses().stream()
        .map(permitted -> MoreTypes.asTypeElement(permitted))
        .map(permitted -> withArguments(permitted, sealed))
        .toList();
  }

  private DeclaredType withArguments(TypeElement permitted, DeclaredType sealed) {
    Map<Element, TypeMirror> found = new HashMap<>();
    supertypes(MoreTypes.asDeclared(permitted.asType()))
        .filter(each -> each.asElement().equals(sealed.asElement()))
        .limit(1)
        .forEach(each -> match(each, sealed, found));
    TypeMirror unknown = mirrors.types().getWildcardType(null, null);
    TypeMirror[] arguments =
        permitted.getTypeParameters().stream()
            .map(parameter -> found.getOrDefault(parameter, unknown))
            .toArray(TypeMirror[]::new);
    return mirrors.types().getDeclaredType(permitted, arguments);
  }

  private Stream<DeclaredType> supertypes(DeclaredType type) {
    return mirrors.types().directSupertypes(type).stream()
        .map(MoreTypes::asDeclared)
        .flatMap(each -> Stream.concat(Stream.of(each), supertypes(each)));
  }

  /** Finds what the type variables of a pattern stand for. */
  private static void match(TypeMirror pattern, TypeMirror type, Map<Element, TypeMirror> found) {
    if (pattern instanceof TypeVariable variable) {
      found.putIfAbsent(variable.asElement(), type);
    } else if (pattern instanceof DeclaredType one
        && type instanceof DeclaredType other
        && one.getTypeArguments().size() == other.getTypeArguments().size()) {
      for (int i = 0; i < one.getTypeArguments().size(); i++) {
        match(one.getTypeArguments().get(i), other.getTypeArguments().get(i), found);
      }
    }
  }
}
