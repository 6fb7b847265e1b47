package dev.troupe.processor.type;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * The types of one server class as JavaPoet's names, with nullness annotations at every level. A
 * type that does not exist yet is taken for a client that is still to be written, or else
 * remembered as missing.
 */
public final class TypeNames extends SimpleTypeVisitor14<TypeName, Void> {
  private final ClientNames clients;
  private final Elements elements;
  private final Map<TypeParameterElement, String> renamed = new LinkedHashMap<>();
  private final Set<String> missing = new LinkedHashSet<>();

  private final Set<String> javaLang = new LinkedHashSet<>();

  public TypeNames(ClientNames clients, Elements elements) {
    this.clients = clients;
    this.elements = elements;
  }

  /** The types seen that neither exist nor are going to be written here, as far as it is known. */
  public Set<String> missing() {
    return missing;
  }

  /** The simple names of the types of java.lang seen. */
  public Set<String> javaLang() {
    return javaLang;
  }

  /** From now on, calls a type parameter by another name. */
  public void rename(TypeParameterElement parameter, String name) {
    renamed.put(parameter, name);
  }

  public TypeName of(TypeMirror type) {
    return visit(type);
  }

  public List<TypeName> of(List<? extends TypeMirror> types) {
    return types.stream().map(this::of).toList();
  }

  /** A type parameter with its bounds. */
  public TypeVariableName declaration(TypeParameterElement parameter) {
    return declaration(parameter, parameter.getBounds());
  }

  /** A type parameter with its bounds, as a member of a class has it. */
  public TypeVariableName declaration(TypeVariable variable) {
    TypeParameterElement parameter = MoreElements.asTypeParameter(variable.asElement());
    return variable.getUpperBound() instanceof IntersectionType bounds
        ? declaration(parameter, bounds.getBounds())
        : declaration(parameter, List.of(variable.getUpperBound()));
  }

  private TypeVariableName declaration(
      TypeParameterElement parameter, List<? extends TypeMirror> types) {
    List<TypeName> bounds =
        types.stream()
            .map(this::of)
            .filter(bound -> bound.isAnnotated() || !bound.equals(ClassName.OBJECT))
            .toList();
    return TypeVariableName.get(name(parameter), bounds.toArray(TypeName[]::new));
  }

  @Override
  public TypeName visitPrimitive(PrimitiveType type, Void unused) {
    return switch (type.getKind()) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case CHAR -> TypeName.CHAR;
      case FLOAT -> TypeName.FLOAT;
      default -> TypeName.DOUBLE;
    };
  }

  @Override
  public TypeName visitNoType(NoType type, Void unused) {
    return TypeName.VOID;
  }

  @Override
  public TypeName visitArray(ArrayType type, Void unused) {
    return ArrayTypeName.of(of(type.getComponentType())).annotated(Nullness.of(type));
  }

  @Override
  public TypeName visitDeclared(DeclaredType type, Void unused) {
    return declared(type, MoreElements.asType(type.asElement()));
  }

  private TypeName declared(DeclaredType type, TypeElement element) {
    List<TypeName> arguments = of(type.getTypeArguments());
    List<AnnotationSpec> nullness = Nullness.of(type);
    if (isInnerOfGeneric(type)) {
      ParameterizedTypeName outer = (ParameterizedTypeName) of(type.getEnclosingType());
      return outer.nestedClass(element.getSimpleName().toString(), arguments).annotated(nullness);
    }
    ClassName raw = ClassName.get(element);
    if (raw.packageName().equals("java.lang")) {
      javaLang.add(raw.simpleNames().getFirst());
    }
    // the annotation of a nested type stands before its last name, which only the raw name can do
    ClassName annotated = nullness.isEmpty() ? raw : raw.annotated(nullness);
    return arguments.isEmpty()
        ? annotated
        : ParameterizedTypeName.get(annotated, arguments.toArray(TypeName[]::new));
  }

  private static boolean isInnerOfGeneric(DeclaredType type) {
    return Mirrors.isInner(type)
        && !MoreTypes.asDeclared(type.getEnclosingType()).getTypeArguments().isEmpty();
  }

  @Override
  public TypeName visitError(ErrorType type, Void unused) {
    String name = MoreElements.asType(type.asElement()).getQualifiedName().toString();
    TypeElement existing = elements.getTypeElement(name);
    if (existing != null) {
      // to ecj, a type is unknown as soon as one of its arguments is
      return declared(type, existing);
    }
    ClassName client = clients.find(name).orElse(null);
    if (client == null) {
      missing.add(name);
      return ClassName.get("", name.substring(name.lastIndexOf('.') + 1));
    }
    List<AnnotationSpec> nullness = Nullness.of(type);
    return nullness.isEmpty() ? client : client.annotated(nullness);
  }

  @Override
  public TypeName visitTypeVariable(TypeVariable type, Void unused) {
    String name = name(MoreElements.asTypeParameter(type.asElement()));
    return TypeVariableName.get(name).annotated(Nullness.of(type));
  }

  @Override
  public TypeName visitWildcard(WildcardType type, Void unused) {
    if (type.getSuperBound() != null) {
      return WildcardTypeName.supertypeOf(of(type.getSuperBound()));
    }
    TypeName bound = type.getExtendsBound() == null ? ClassName.OBJECT : of(type.getExtendsBound());
    return WildcardTypeName.subtypeOf(isNullableObject(bound) ? ClassName.OBJECT : bound);
  }

  /** The bound of a wildcard that has none, which ecj does not tell apart. */
  private static boolean isNullableObject(TypeName type) {
    return type.withoutAnnotations().equals(ClassName.OBJECT)
        && type.annotations().stream().anyMatch(each -> each.toString().endsWith("Nullable"));
  }

  @Override
  protected TypeName defaultAction(TypeMirror type, Void unused) {
    throw new IllegalArgumentException("no name for a type of kind " + type.getKind());
  }

  private String name(TypeParameterElement parameter) {
    return renamed.getOrDefault(parameter, parameter.getSimpleName().toString());
  }
}
