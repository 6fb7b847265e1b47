package dev.troupe.processor.type;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** The classes that a type mentions, at any depth. */
public final class MentionedTypes extends SimpleTypeVisitor14<Void, Set<DeclaredType>> {
  private static final MentionedTypes VISITOR = new MentionedTypes();

  private MentionedTypes() {}

  public static Set<DeclaredType> of(TypeMirror type) {
    Set<DeclaredType> found = new LinkedHashSet<>();
    VISITOR.visit(type, found);
    return found;
  }

  private void visitAll(List<? extends TypeMirror> types, Set<DeclaredType> found) {
    types.forEach(type -> visit(type, found));
  }

  @Override
  public Void visitExecutable(ExecutableType type, Set<DeclaredType> found) {
    type.getTypeVariables().forEach(variable -> visit(variable.getUpperBound(), found));
    visitAll(type.getParameterTypes(), found);
    visit(type.getReturnType(), found);
    visitAll(type.getThrownTypes(), found);
    return null;
  }

  @Override
  public Void visitDeclared(DeclaredType type, Set<DeclaredType> found) {
    found.add(type);
    visitAll(type.getTypeArguments(), found);
    return null;
  }

  @Override
  public Void visitError(ErrorType type, Set<DeclaredType> found) {
    visitAll(type.getTypeArguments(), found);
    return null;
  }

  @Override
  public Void visitArray(ArrayType type, Set<DeclaredType> found) {
    return visit(type.getComponentType(), found);
  }

  @Override
  public Void visitIntersection(IntersectionType type, Set<DeclaredType> found) {
    visitAll(type.getBounds(), found);
    return null;
  }

  /** Bounds are visited where a type variable is declared: from its uses there is no end to it. */
  @Override
  public Void visitTypeVariable(TypeVariable type, Set<DeclaredType> found) {
    return null;
  }

  @Override
  public Void visitWildcard(WildcardType type, Set<DeclaredType> found) {
    if (type.getExtendsBound() != null) {
      visit(type.getExtendsBound(), found);
    }
    if (type.getSuperBound() != null) {
      visit(type.getSuperBound(), found);
    }
    return null;
  }
}
