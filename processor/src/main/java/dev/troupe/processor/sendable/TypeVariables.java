package dev.troupe.processor.sendable;

import com.google.auto.common.MoreElements;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** The type variables that a type mentions, and those that their bounds mention. */
final class TypeVariables extends SimpleTypeVisitor14<Void, Set<TypeParameterElement>> {
  private static final TypeVariables VISITOR = new TypeVariables();

  private TypeVariables() {}

  static List<TypeParameterElement> of(TypeMirror type) {
    Set<TypeParameterElement> found = new LinkedHashSet<>();
    VISITOR.visit(type, found);
    return List.copyOf(found);
  }

  @Override
  public Void visitTypeVariable(TypeVariable type, Set<TypeParameterElement> found) {
    TypeParameterElement parameter = MoreElements.asTypeParameter(type.asElement());
    if (found.add(parameter)) {
      parameter.getBounds().forEach(bound -> visit(bound, found));
    }
    return null;
  }

  @Override
  public Void visitDeclared(DeclaredType type, Set<TypeParameterElement> found) {
    type.getTypeArguments().forEach(argument -> visit(argument, found));
    return null;
  }

  @Override
  public Void visitArray(ArrayType type, Set<TypeParameterElement> found) {
    return visit(type.getComponentType(), found);
  }

  @Override
  public Void visitWildcard(WildcardType type, Set<TypeParameterElement> found) {
    if (type.getExtendsBound() != null) {
      visit(type.getExtendsBound(), found);
    }
    if (type.getSuperBound() != null) {
      visit(type.getSuperBound(), found);
    }
    return null;
  }
}
