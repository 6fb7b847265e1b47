package dev.troupe.processor.body.leak;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.discover.Lineage;
import dev.troupe.processor.sendable.Vouches;
import dev.troupe.processor.type.Mirrors;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What of a class is the state of an instance. A final field of a type that is not known to change
 * may be read by anybody, and a method that does no more may be called.
 */
final class State {
  private final SourceClass type;
  private final Compilation compilation;
  private final Set<TypeElement> lineage;
  private final Map<ExecutableElement, Boolean> methods = new HashMap<>();

  State(SourceClass type, Compilation compilation) {
    this.type = type;
    this.compilation = compilation;
    this.lineage = Set.copyOf(Lineage.of(type.element(), compilation.mirrors().types()).types());
  }

  SourceClass type() {
    return type;
  }

  /** Whether something is a member of every instance. */
  boolean isMember(Element element) {
    return !element.getModifiers().contains(Modifier.STATIC)
        && element.getEnclosingElement() instanceof TypeElement owner
        && lineage.contains(owner);
  }

  /** Whether a constructor is that of an inner class, whose objects know the instance. */
  boolean isOfInner(ExecutableElement constructor) {
    TypeElement made = MoreElements.asType(Mirrors.ownerOf(constructor));
    return made.getKind() == ElementKind.CLASS
        && made.getNestingKind() == NestingKind.MEMBER
        && isMember(made);
  }

  /** Whether who gets at that field or method gets at what changes. */
  boolean isTouchedBy(Element member) {
    return switch (member) {
      case ExecutableElement method -> touches(method);
      default ->
          member.getSimpleName().contentEquals("this")
              || !member.getModifiers().contains(Modifier.FINAL)
              || isMutable(member.asType());
    };
  }

  private boolean touches(ExecutableElement method) {
    Boolean known = methods.get(method);
    if (known == null) {
      // a method that calls itself is no worse for it
      methods.put(method, false);
      known =
          type.codeOf(method)
              .map(code -> new StateUses(this, compilation, _ -> false).in(code.path()))
              .orElse(true);
      methods.put(method, known);
    }
    return known;
  }

  /** Whether objects of a type are known to change. */
  private boolean isMutable(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY
        || Stream.of(Collection.class, Map.class, Iterator.class, StringBuilder.class)
            .anyMatch(each -> compilation.mirrors().isSubtype(type, each))
        || (type instanceof DeclaredType declared
            && hasVariables(MoreElements.asType(MoreTypes.asElement(declared))));
  }

  private boolean hasVariables(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && Mirrors.annotation(type, Vouches.SENDABLE).isEmpty()
        && compilation.isSource(type)
        && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .map(Element::getModifiers)
            .anyMatch(modifiers ->
                !modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.FINAL));
  }
}
