package dev.troupe.processor.type;

import com.google.auto.common.MoreElements;
import com.google.auto.common.Visibility;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The questions we have for a compiler.
 *
 * @param elements its elements
 * @param types its types
 * @param sought the types that modules were asked for, as most of them are not there, which takes a
 *     compiler long to find out
 */
public record Mirrors(Elements elements, Types types, Map<Sought, Optional<TypeElement>> sought) {
  private static final String GENERATED = "dev.troupe.api.TroupeGenerated";

  /** A type as a module sees it. */
  public record Sought(ModuleElement module, String type) {}

  public Mirrors(Elements elements, Types types) {
    this(elements, types, new HashMap<>());
  }

  /** Forgets what was asked for: another round may have it. */
  public void forget() {
    sought.clear();
  }

  public static Optional<AnnotationMirror> annotation(Element element, String name) {
    return MoreElements.getAnnotationMirror(element, name).toJavaUtil();
  }

  /** What is written in an annotation; nothing if it is left to the default. */
  public static Optional<AnnotationValue> written(AnnotationMirror annotation, String member) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
        .<AnnotationValue>map(Map.Entry::getValue)
        .findFirst();
  }

  /** What is written in an annotation, yes or no. */
  public static Optional<Boolean> writtenFlag(AnnotationMirror annotation, String member) {
    return written(annotation, member)
        .map(AnnotationValue::getValue)
        .filter(Boolean.class::isInstance)
        .map(Boolean.class::cast);
  }

  /** Whether it is a client that was written by us, now or for a library. */
  public static boolean isGenerated(Element type) {
    return annotation(type, GENERATED).isPresent();
  }

  public static PackageElement packageOf(Element element) {
    return MoreElements.getPackage(element);
  }

  /** What declares an element that is no package and no module. */
  public static Element ownerOf(Element element) {
    return Objects.requireNonNull(element.getEnclosingElement());
  }

  /** The type that is not nested. */
  public static TypeElement outermost(Element element) {
    Element outer = element;
    while (ownerOf(outer).getKind() != ElementKind.PACKAGE) {
      outer = ownerOf(outer);
    }
    return MoreElements.asType(outer);
  }

  /** A type as the module of an element sees it: not at all, if it does not read it. */
  public Optional<TypeElement> visibleFrom(Element element, String name) {
    return sought.computeIfAbsent(
        new Sought(elements.getModuleOf(element), name),
        type -> Optional.ofNullable(elements.getTypeElement(type.module(), name)));
  }

  /** Whether a class beside another one sees a type. */
  public static boolean isVisible(TypeElement type, TypeElement from) {
    return switch (Visibility.effectiveVisibilityOfElement(type)) {
      case PRIVATE -> false;
      case PUBLIC -> true;
      default -> packageOf(type).equals(packageOf(from));
    };
  }

  /** A type of the same package, by its simple name. */
  public Optional<TypeElement> beside(TypeElement type, String simpleName) {
    PackageElement home = packageOf(type);
    String prefix = home.isUnnamed() ? "" : home.getQualifiedName() + ".";
    return visibleFrom(type, prefix + simpleName);
  }

  public boolean is(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && MoreElements.asType(types.asElement(type)).getQualifiedName().contentEquals(name);
  }

  /** What declares a type, without its type arguments; null if nothing does, as of an array. */
  public @Nullable TypeElement element(TypeMirror type) {
    TypeMirror erased = types.erasure(type);
    return erased.getKind() == TypeKind.DECLARED ? (TypeElement) types.asElement(erased) : null;
  }

  /** A type and all it inherits from. */
  public Stream<TypeElement> supertypes(TypeElement type) {
    Set<TypeElement> all = new LinkedHashSet<>();
    addSupertypes(type, all);
    return all.stream();
  }

  private void addSupertypes(TypeElement type, Set<TypeElement> all) {
    if (all.add(type)) {
      for (TypeMirror above : types.directSupertypes(type.asType())) {
        TypeElement element = element(above);
        if (element != null) {
          addSupertypes(element, all);
        }
      }
    }
  }

  /** Whether a type, without its type arguments, is a subtype of another, without its. */
  public boolean isSubtype(TypeMirror type, TypeMirror other) {
    return types.isSubtype(types.erasure(type), types.erasure(other));
  }

  /** Whether a type is a subtype of another one, and not the same. */
  public boolean extendsOther(TypeMirror type, TypeMirror other) {
    return isSubtype(type, other) && !types.isSameType(types.erasure(type), types.erasure(other));
  }

  public boolean isSubtype(TypeMirror type, Class<?> other) {
    TypeElement element = elements.getTypeElement(other.getCanonicalName());
    return element != null && isSubtype(type, element.asType());
  }

  /** Whether a pattern can test for it. */
  public boolean isReifiable(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> isReifiable(array.getComponentType());
      case TypeVariable variable -> false;
      case DeclaredType declared ->
          declared.getTypeArguments().stream().allMatch(Mirrors::isUnbounded)
              && (!isInner(declared) || isReifiable(declared.getEnclosingType()));
      default -> true;
    };
  }

  /** Whether its instances have an enclosing one; ecj has an enclosing type for others, too. */
  public static boolean isInner(DeclaredType type) {
    return type.getEnclosingType().getKind() == TypeKind.DECLARED
        && !type.asElement().getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isUnbounded(TypeMirror argument) {
    return argument instanceof WildcardType wildcard
        && wildcard.getExtendsBound() == null
        && wildcard.getSuperBound() == null;
  }

  /**
   * Whether a method overrides another one, as members of a class: no compiler is asked, as ecj
   * says no where type parameters differ.
   */
  public boolean overrides(ExecutableElement one, ExecutableElement other, TypeElement type) {
    return MoreElements.overrides(one, other, type, types);
  }

  /** Whether an exception need not be declared. */
  public boolean isUnchecked(TypeMirror thrown) {
    return isSubtype(thrown, RuntimeException.class) || isSubtype(thrown, Error.class);
  }

  /** Whether two lists of parameters are one after erasure. */
  public boolean sameErasure(List<? extends TypeMirror> these, List<? extends TypeMirror> those) {
    if (these.size() != those.size()) {
      return false;
    }
    for (int i = 0; i < these.size(); i++) {
      if (!types.isSameType(types.erasure(these.get(i)), types.erasure(those.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a method with that name and these parameters is one that every object has. */
  public boolean isOfObject(CharSequence name, List<? extends TypeMirror> parameters) {
    return ElementFilter.methodsIn(
            elements.getTypeElement("java.lang.Object").getEnclosedElements())
        .stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> !method.getModifiers().contains(Modifier.PRIVATE))
        .anyMatch(method -> sameErasure(parameters, parameterTypes(method)));
  }

  public static List<? extends TypeMirror> parameterTypes(ExecutableElement method) {
    return method.getParameters().stream().map(Element::asType).toList();
  }
}
