package dev.troupe.processor.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Whether a generic method can only be called by another one with the same type parameters. */
final class TypeVariableLinks extends SimpleTypeVisitor14<Boolean, Set<Element>> {
  private final ExecutableElement method;

  TypeVariableLinks(ExecutableElement method) {
    super(false);
    this.method = method;
  }

  /** Whether two parameters mention them, or they bound each other, or one has several bounds. */
  boolean areLinked() {
    Set<Element> own = new HashSet<>(method.getTypeParameters());
    long mentions =
        method.getParameters().stream().filter(parameter -> visit(parameter.asType(), own)).count();
    return mentions > 1
        || method.getTypeParameters().stream().anyMatch(parameter -> isInvolved(parameter, own));
  }

  private boolean isInvolved(TypeParameterElement parameter, Set<Element> own) {
    return parameter.getBounds().size() > 1
        || parameter.getBounds().stream().anyMatch(bound -> visit(bound, own));
  }

  @Override
  public Boolean visitTypeVariable(TypeVariable type, Set<Element> own) {
    return own.contains(type.asElement());
  }

  @Override
  public Boolean visitArray(ArrayType type, Set<Element> own) {
    return visit(type.getComponentType(), own);
  }

  @Override
  public Boolean visitDeclared(DeclaredType type, Set<Element> own) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    return arguments.stream().anyMatch(argument -> visit(argument, own));
  }

  @Override
  public Boolean visitWildcard(WildcardType type, Set<Element> own) {
    return (type.getExtendsBound() != null && visit(type.getExtendsBound(), own))
        || (type.getSuperBound() != null && visit(type.getSuperBound(), own));
  }
}
