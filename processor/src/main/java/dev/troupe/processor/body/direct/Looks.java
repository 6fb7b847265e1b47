package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import com.sun.source.util.TreePath;
import dev.troupe.processor.body.direct.KnownType.Word;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Checks what every object can be asked: whether it equals another, its hash, its text. */
final class Looks {
  /** What inherited methods call of the same object. */
  private static final Map<String, List<String>> CALLED =
      Map.of("toString", List.of("hashCode", "getLocalizedMessage", "getMessage"));

  private final Facts facts;
  private final KnownTypes known;
  private final Mirrors mirrors;
  private final Overriding overriding;
  private final Proof proof;
  private final Set<List<Object>> done = new HashSet<>();

  Looks(Facts facts, KnownTypes known, Mirrors mirrors, Overriding overriding, Proof proof) {
    this.facts = facts;
    this.known = known;
    this.mirrors = mirrors;
    this.overriding = overriding;
    this.proof = proof;
  }

  void check(Step.Look look) {
    look(look, look.type());
  }

  private void look(Step.Look look, TypeMirror type) {
    switch (type) {
      case ArrayType array -> look(look, array.getComponentType());
      case TypeVariable variable -> bound(look, variable.getUpperBound(), type);
      case WildcardType wildcard when wildcard.getExtendsBound() != null ->
          look(look, wildcard.getExtendsBound());
      case WildcardType wildcard when wildcard.getSuperBound() != null ->
          look(look, wildcard.getSuperBound());
      case WildcardType _ -> fail(look, type, "and they may be of any class");
      case DeclaredType declared -> declared(look, declared);
      default -> {}
    }
  }

  private void bound(Step.Look look, TypeMirror bound, TypeMirror type) {
    TypeElement element = mirrors.element(bound);
    if (element != null && facts.has(element)) {
      look(look, bound);
    } else {
      fail(look, type, "and they may be of any class");
    }
  }

  private void fail(Step.Look look, TypeMirror type, String why) {
    proof.obstacle(
        look.at(),
        look.what() + ", which looks at objects of type " + Prose.type(type) + ", " + why);
  }

  private void declared(Step.Look look, DeclaredType type) {
    TypeElement element = MoreElements.asType(type.asElement());
    Optional<KnownType> entry = known.of(element, mirrors);
    if (entry.filter(each -> each.word() == Word.VALUE).isPresent()
        && known.isValue(type, mirrors)) {
      Contents.of(type, mirrors).forEach(argument -> look(look, argument));
    } else if (entry.isPresent()) {
      fail(look, type, "and they may be of any class");
    } else if (!facts.has(element)) {
      if (!isPlain(element, look.methods())) {
        fail(look, type, "of which nothing is known");
      }
    } else if (done.add(List.of(element, look.methods(), look.at().getLeaf()))) {
      overriding
          .closed(element)
          .ifPresentOrElse(
              all -> all.forEach(each -> own(look, each)),
              () -> fail(look, type, "which can be extended unseen, so make it final"));
    }
  }

  /** A class of this compilation: what it says itself, or inherits. */
  private void own(Step.Look look, TypeElement type) {
    if (type.getKind().isInterface()) {
      return;
    }
    look.methods().forEach(name -> own(look, type, name));
    lineage(type)
        .filter(each -> !facts.has(each) && known.of(each, mirrors).isEmpty())
        .findFirst()
        .ifPresent(each -> fail(look, each.asType(), "of which nothing is known"));
  }

  private void own(Step.Look look, TypeElement type, String name) {
    Optional<ExecutableElement> method = found(type, name);
    if (method.isPresent() && facts.body(method.get()).isPresent()) {
      proof.reach(method.get(), look.at(), List.of(), look.what());
    } else if (type.getKind() == ElementKind.RECORD && !name.equals("compareTo")) {
      type.getRecordComponents().forEach(component -> look(look, component.asType()));
    } else {
      CALLED.getOrDefault(name, List.of()).forEach(called -> own(look, type, called));
    }
  }

  /** What a new object of a class of this compilation calls of itself. */
  void made(TypeElement type, TreePath at) {
    found(type, "fillInStackTrace")
        .filter(method -> facts.body(method).isPresent())
        .ifPresent(method -> proof.reach(method, at, List.of(), "makes a " + type.getSimpleName()));
  }

  /** A method of a class, or what an interface has by default. */
  private Optional<ExecutableElement> found(TypeElement type, String name) {
    return Stream.concat(lineage(type), mirrors.supertypes(type))
        .flatMap(each -> declared(each, name))
        .filter(method -> !method.getModifiers().contains(Modifier.ABSTRACT))
        .findFirst();
  }

  private Stream<TypeElement> lineage(TypeElement type) {
    return mirrors.supertypes(type).filter(each -> !each.getKind().isInterface());
  }

  /** Of the right shape, that is; an overload would only make the proof stricter. */
  private static Stream<ExecutableElement> declared(TypeElement type, String name) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(
            method -> method.getParameters().size() == (name.matches("equals|compareTo") ? 1 : 0))
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC));
  }

  /** A class from elsewhere that has nothing of its own to be asked. */
  private boolean isPlain(TypeElement type, Set<String> methods) {
    boolean isEnum = type.getKind() == ElementKind.ENUM;
    return type.getModifiers().contains(Modifier.FINAL)
        && type.getKind() != ElementKind.RECORD
        && lineage(type)
            .filter(each -> !isEnum || each.equals(type))
            .filter(each -> !each.getQualifiedName().contentEquals(Object.class.getName()))
            .noneMatch(each ->
                methods.stream().anyMatch(name -> declared(each, name).findAny().isPresent()))
        && type.asType().getKind() == TypeKind.DECLARED;
  }
}
