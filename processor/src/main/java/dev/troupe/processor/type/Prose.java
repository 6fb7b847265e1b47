package dev.troupe.processor.type;

import com.google.auto.common.MoreElements;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Types and methods as a user wrote them, for messages. */
public final class Prose extends SimpleTypeVisitor14<String, Boolean> {
  private static final Prose PROSE = new Prose();

  private Prose() {
    super("void");
  }

  /** A type by its simple names. */
  public static String type(TypeMirror type) {
    return PROSE.visit(type, true);
  }

  /** A type by its simple name, without type arguments. */
  public static String erased(TypeMirror type) {
    return PROSE.visit(type, false);
  }

  /** A class with those that enclose it. */
  public static String type(TypeElement type) {
    return Mirrors.ownerOf(type).getKind() == ElementKind.PACKAGE
        ? type.getSimpleName().toString()
        : type(MoreElements.asType(Mirrors.ownerOf(type))) + "." + type.getSimpleName();
  }

  public static String method(ExecutableElement method) {
    return method.getSimpleName() + parameters(Mirrors.parameterTypes(method));
  }

  /** The types of parameters, in brackets. */
  public static String parameters(List<? extends TypeMirror> types) {
    return types.stream().map(Prose::type).collect(Collectors.joining(", ", "(", ")"));
  }

  /** A method, with its class if that is another one. */
  public static String method(ExecutableElement method, TypeElement seenFrom) {
    TypeElement owner = MoreElements.asType(Mirrors.ownerOf(method));
    return owner.equals(seenFrom) ? method(method) : owner.getSimpleName() + "." + method(method);
  }

  @Override
  public String visitPrimitive(PrimitiveType type, Boolean arguments) {
    return type.getKind().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String visitArray(ArrayType type, Boolean arguments) {
    return visit(type.getComponentType(), arguments) + "[]";
  }

  @Override
  public String visitDeclared(DeclaredType type, Boolean arguments) {
    String name = type.asElement().getSimpleName().toString();
    List<? extends TypeMirror> typeArguments = type.getTypeArguments();
    return !arguments || typeArguments.isEmpty()
        ? name
        : typeArguments.stream()
            .map(Prose::type)
            .collect(Collectors.joining(", ", name + "<", ">"));
  }

  @Override
  public String visitTypeVariable(TypeVariable type, Boolean arguments) {
    return type.asElement().getSimpleName().toString();
  }

  @Override
  public String visitWildcard(WildcardType type, Boolean arguments) {
    if (type.getSuperBound() != null) {
      return "? super " + type(type.getSuperBound());
    }
    return type.getExtendsBound() == null ? "?" : "? extends " + type(type.getExtendsBound());
  }
}
