package dev.troupe.processor.model;

import com.google.auto.common.Visibility;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.troupe.processor.model.Surroundings.Nullness;
import dev.troupe.processor.type.Mirrors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.RequiresDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads what a client is written into. */
final class SurroundingsReader {
  private static final String GENERATED = "javax.annotation.processing.Generated";
  private static final String COMPILER = "java.compiler";
  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
  private static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";

  /** What a client mentions of java.lang, whatever the handlers mention. */
  private static final Set<String> JAVA_LANG =
      Set.of(
          "Deprecated",
          "Exception",
          "Object",
          "Override",
          "RuntimeException",
          "SafeVarargs",
          "String",
          "SuppressWarnings",
          "Void",
          "Boolean",
          "Byte",
          "Character",
          "Double",
          "Float",
          "Integer",
          "Long",
          "Short");

  private SurroundingsReader() {}

  /**
   * Reads them.
   *
   * @param names the types of java.lang that the handlers mention
   * @param offences what the client is warned of because of the types that the handlers mention
   */
  static Surroundings read(
      TypeElement type, Set<String> names, List<String> offences, Mirrors mirrors) {
    List<Element> deprecated =
        enclosing(type, mirrors).filter(element -> !Deprecations.copy(element).isEmpty()).toList();
    List<AnnotationSpec> annotations =
        deprecated.stream().limit(1).flatMap(each -> Deprecations.copy(each).stream()).toList();
    // naming a deprecated type in one that is deprecated itself is no offence, save for removal
    List<String> lints =
        Stream.concat(
                offences.stream(),
                deprecated.stream()
                    .flatMap(each -> Deprecations.lints(each).stream())
                    .filter(lint -> lint.equals("removal")))
            .toList();
    return new Surroundings(
        generated(type, mirrors).map(ClassName::get),
        nullness(type, mirrors),
        annotations,
        lints,
        shadows(type, names, mirrors));
  }

  /**
   * The annotation, unless the module does not read it; or unless it shows in the module's API,
   * which is an offence where those who read the module do not read it, too.
   */
  private static Optional<TypeElement> generated(TypeElement type, Mirrors mirrors) {
    ModuleElement module = mirrors.elements().getModuleOf(type);
    boolean shows =
        !module.isUnnamed()
            && Visibility.effectiveVisibilityOfElement(type) == Visibility.PUBLIC
            && ElementFilter.requiresIn(module.getDirectives()).stream()
                .filter(RequiresDirective::isTransitive)
                .noneMatch(each -> each.getDependency().getQualifiedName().contentEquals(COMPILER));
    return shows ? Optional.empty() : mirrors.visibleFrom(type, GENERATED);
  }

  private static Nullness nullness(TypeElement type, Mirrors mirrors) {
    if (mirrors.visibleFrom(type, NULL_MARKED).isEmpty()) {
      return Nullness.UNSPECIFIED;
    }
    for (Element element : enclosing(type, mirrors).toList()) {
      if (Mirrors.annotation(element, NULL_UNMARKED).isPresent()) {
        return Nullness.UNSPECIFIED;
      }
      if (Mirrors.annotation(element, NULL_MARKED).isPresent()) {
        return element instanceof TypeElement ? Nullness.MARKED : Nullness.INHERITED;
      }
    }
    return Nullness.UNSPECIFIED;
  }

  /** The class, what encloses it, its package and its module. */
  private static Stream<Element> enclosing(TypeElement type, Mirrors mirrors) {
    Stream<Element> types =
        Stream.<Element>iterate(
            type, element -> element.getKind() != ElementKind.PACKAGE, Mirrors::ownerOf);
    Element home = Mirrors.packageOf(type);
    Element module = mirrors.elements().getModuleOf(type);
    return Stream.concat(types, Stream.of(home, module));
  }

  private static boolean shadows(TypeElement type, Set<String> names, Mirrors mirrors) {
    return Stream.concat(JAVA_LANG.stream(), names.stream())
        .anyMatch(name -> mirrors.beside(type, name).isPresent());
  }
}
