package dev.troupe.processor.sendable;

import static java.util.Comparator.comparingInt;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.sendable.Nature.Choice;
import dev.troupe.processor.sendable.Nature.Composite;
import dev.troupe.processor.sendable.Nature.Constant;
import dev.troupe.processor.sendable.Nature.Container;
import dev.troupe.processor.sendable.Nature.Doubt;
import dev.troupe.processor.sendable.Nature.Fixed;
import dev.troupe.processor.sendable.Nature.Refused;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Judges classes and interfaces, one by one: the JDK's by their names, others by their shape. */
final class ClassJudge {
  static final Refused ANYTHING =
      new Refused(
          Doubt.ANYTHING, "can be anything", "name what it is, or vouch for it with @Sendable");

  private final TypeElement server;
  private final Mirrors mirrors;
  private final Replacements replacements;

  ClassJudge(TypeElement server, Mirrors mirrors) {
    this.server = server;
    this.mirrors = mirrors;
    this.replacements = new Replacements(mirrors);
  }

  Nature nature(DeclaredType type, TypeElement element) {
    boolean raw = type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
    Optional<Container> container = JdkTypes.container(element);
    if (container.isPresent()) {
      return raw ? ANYTHING : container.get();
    }
    if (isConstant(type, element)) {
      return new Constant();
    }
    if (raw || element.getQualifiedName().contentEquals("java.lang.Object")) {
      return ANYTHING;
    }
    return JdkTypes.isOfJdk(element) ? ofJdk(type, element) : ofUser(type, element);
  }

  private boolean isConstant(DeclaredType type, TypeElement element) {
    return JdkTypes.isConstant(element)
        || element.getKind() == ElementKind.ANNOTATION_TYPE
        || Mirrors.isGenerated(element)
        || mirrors.isSubtype(type, Throwable.class)
        || Vouches.isSaidOf(element, mirrors.types());
  }

  private Nature ofJdk(DeclaredType type, TypeElement element) {
    if (element.getKind() == ElementKind.ENUM) {
      return new Constant();
    }
    return isFunction(element) ? function() : replacements.of(type).orElseGet(ClassJudge::unknown);
  }

  private static Refused unknown() {
    return new Refused(
        Doubt.OPEN,
        "is not known to be immutable",
        "send plain data instead, or vouch for it with @Sendable");
  }

  private static Refused mutable(String because, String mend) {
    return new Refused(Doubt.MUTABLE, because, mend);
  }

  private static Refused function() {
    return new Refused(
        Doubt.OPEN,
        "can carry along whatever it captured",
        "send data instead, or vouch for it with @Sendable");
  }

  private static boolean isFunction(TypeElement type) {
    return Mirrors.annotation(type, FunctionalInterface.class.getName()).isPresent();
  }

  private Nature ofUser(DeclaredType type, TypeElement element) {
    if (Vouches.isServer(element)) {
      return mutable("is a server and not its client", "use the client");
    }
    String name = Prose.type(element);
    Optional<String> changing = changingField(element);
    if (changing.isPresent()) {
      return changing(
          changing.get(),
          element.getKind() == ElementKind.ENUM ? changing.get() + " final" : name + " a record");
    }
    return switch (element.getKind()) {
      case RECORD -> new Composite(Mirrors.isVisible(element, server));
      case ENUM -> new Fixed(true);
      case INTERFACE -> ofInterface(type, element);
      default -> ofClass(type, element, name);
    };
  }

  Nature exception(TypeElement element) {
    if (Vouches.isSaidOf(element, mirrors.types())) {
      return new Constant();
    }
    return changingField(element)
        .<Nature>map(field -> changing(field, field + " final"))
        .orElse(new Fixed(true));
  }

  private static Optional<String> changingField(TypeElement element) {
    return fields(element).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.FINAL))
        .map(field -> field.getSimpleName().toString())
        .findFirst();
  }

  private static Refused changing(String field, String better) {
    return mutable(
        "can change its field " + field, "make " + better + ", or vouch for it with @Sendable");
  }

  private Nature ofInterface(DeclaredType type, TypeElement element) {
    if (element.getModifiers().contains(Modifier.SEALED)) {
      return new Choice();
    }
    if (isFunction(element)) {
      return function();
    }
    return replacements
        .of(type)
        .orElseGet(() ->
            new Refused(
                Doubt.OPEN,
                "is open to any class",
                "make " + Prose.type(element) + " sealed, or vouch for it with @Sendable"));
  }

  private Nature ofClass(DeclaredType type, TypeElement element, String name) {
    if (Mirrors.isInner(type)) {
      String outer = Prose.type(MoreElements.asType(Mirrors.ownerOf(element)));
      return mutable("carries its " + outer + " along", "make " + name + " static");
    }
    Optional<DeclaredType> foreign =
        superclasses(element).stream().filter(this::isForeign).findFirst();
    if (foreign.isPresent()) {
      return replacements.of(foreign.get()).orElseGet(ClassJudge::unknown);
    }
    if (element.getModifiers().contains(Modifier.SEALED)) {
      return new Choice();
    }
    return element.getModifiers().contains(Modifier.FINAL)
        ? new Fixed(false)
        : new Refused(
            Doubt.OPEN,
            "is open to mutable subclasses",
            "make " + name + " a record, or final, or vouch for it with @Sendable");
  }

  private boolean isForeign(DeclaredType superclass) {
    TypeElement element = MoreElements.asType(superclass.asElement());
    return JdkTypes.isOfJdk(element)
        && !element.getQualifiedName().contentEquals("java.lang.Object");
  }

  private static List<DeclaredType> superclasses(TypeElement type) {
    List<DeclaredType> superclasses = new ArrayList<>();
    TypeMirror next = type.getSuperclass();
    while (next instanceof DeclaredType superclass) {
      superclasses.add(superclass);
      next = MoreElements.asType(superclass.asElement()).getSuperclass();
    }
    return superclasses;
  }

  /** Those of an instance, inherited ones too; of a record, those of its components. */
  static List<VariableElement> fields(TypeElement type) {
    List<VariableElement> fields = instanceFields(type);
    List<String> components =
        type.getRecordComponents().stream().map(each -> each.getSimpleName().toString()).toList();
    // class files have the fields in another order
    return fields.stream()
        .sorted(comparingInt(field -> components.indexOf(field.getSimpleName().toString())))
        .toList();
  }

  private static List<VariableElement> instanceFields(TypeElement type) {
    List<TypeElement> classes = new ArrayList<>(List.of(type));
    superclasses(type).forEach(each -> classes.add(MoreElements.asType(each.asElement())));
    return classes.stream()
        .filter(each -> !JdkTypes.isOfJdk(each))
        .flatMap(each -> ElementFilter.fieldsIn(each.getEnclosedElements()).stream())
        .filter(field -> field.getKind() == ElementKind.FIELD)
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  List<DeclaredType> permitted(DeclaredType sealed) {
    return new PermittedTypes(mirrors).of(sealed);
  }
}
