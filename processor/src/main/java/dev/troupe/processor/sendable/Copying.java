package dev.troupe.processor.sendable;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.troupe.processor.sendable.CopyMethod.Case;
import dev.troupe.processor.sendable.CopyMethod.Component;
import dev.troupe.processor.sendable.Nature.Choice;
import dev.troupe.processor.sendable.Nature.Composite;
import dev.troupe.processor.sendable.Nature.Container;
import dev.troupe.processor.sendable.Nature.Wild;
import dev.troupe.processor.sendable.TypeNode.Part;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Nullness;
import dev.troupe.processor.type.Prose;
import dev.troupe.processor.type.TypeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Plans how what has to be copied is copied. */
final class Copying {
  private final Mirrors mirrors;
  private final TypeNames names;
  private final NameAllocator methodNames = new NameAllocator();
  private final Map<TypeNode, String> reserved = new HashMap<>();
  private final List<CopyMethod> methods = new ArrayList<>();
  private final List<DeclaredType> mentioned = new ArrayList<>();

  Copying(Mirrors mirrors, TypeNames names) {
    this.mirrors = mirrors;
    this.names = names;
  }

  /** The methods that the copies planned so far need. */
  List<CopyMethod> methods() {
    return List.copyOf(methods);
  }

  /** The types that these methods mention. */
  List<DeclaredType> mentioned() {
    return List.copyOf(mentioned);
  }

  Copy copy(TypeNode node) {
    if (!Sendability.isCopied(node)) {
      return new Copy.None();
    }
    return switch (node.nature()) {
      case Container(String copier, _) -> container(copier, node);
      case Composite _, Choice _ -> new Copy.Own(method(node));
      case Wild _ -> copy(node.parts().getFirst().node());
      default -> new Copy.None();
    };
  }

  private Copy container(String copier, TypeNode node) {
    List<Copy> parts = node.parts().stream().map(part -> copy(part.node())).toList();
    boolean deep = parts.stream().anyMatch(part -> !part.isNone());
    return new Copy.Container(
        copier, deep ? exactTypes(node.type()) : List.of(), deep ? parts : List.of());
  }

  /** No compiler can infer the type of a copy from a wildcard. */
  private List<TypeName> exactTypes(TypeMirror type) {
    return type instanceof DeclaredType declared && TypeGraph.isWild(declared)
        ? declared.getTypeArguments().stream().map(this::exactType).toList()
        : List.of();
  }

  private TypeName exactType(TypeMirror argument) {
    if (!(argument instanceof WildcardType wildcard)) {
      return names.of(argument);
    }
    return wildcard.getExtendsBound() == null
        ? ClassName.OBJECT
        : names.of(wildcard.getExtendsBound());
  }

  /** The name of a type, with those of its type arguments. */
  private static String joined(DeclaredType type) {
    return type.asElement().getSimpleName()
        + type.getTypeArguments().stream()
            .map(argument -> Prose.erased(argument).replace("[]", "Array"))
            .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
            .collect(Collectors.joining());
  }

  private String method(TypeNode node) {
    String known = reserved.get(node);
    if (known != null) {
      return known;
    }
    DeclaredType type = MoreTypes.asDeclared(node.type());
    String name = methodNames.newName("copyOf" + joined(type));
    reserved.put(node, name);
    mentioned.add(type);
    methods.add(
        node.nature() instanceof Composite
            ? ofRecord(name, type, node)
            : ofSealed(name, type, node));
    return name;
  }

  private List<TypeVariableName> typeParameters(DeclaredType type) {
    return TypeVariables.of(type).stream().map(names::declaration).toList();
  }

  private CopyMethod ofRecord(String name, DeclaredType type, TypeNode node) {
    List<VariableElement> fields = ClassJudge.fields(MoreElements.asType(type.asElement()));
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      components.add(component(fields.get(i), type, node.parts().get(i)));
    }
    return new CopyMethod.OfRecord(name, names.of(type), typeParameters(type), components);
  }

  private Component component(VariableElement field, DeclaredType type, Part part) {
    TypeMirror exact =
        type.getTypeArguments().isEmpty()
            ? field.asType()
            : mirrors.types().asMemberOf(type, field);
    Copy copy = copy(part.node());
    return new Component(
        field.getSimpleName().toString(),
        copy.isNone() ? ClassName.OBJECT : names.of(exact),
        Nullness.allowsNull(field) ? copy.unlessNull() : copy);
  }

  private CopyMethod ofSealed(String name, DeclaredType type, TypeNode node) {
    List<Case> cases = new ArrayList<>();
    List<TypeNode> permitted =
        node.parts().stream().filter(part -> part.label().isEmpty()).map(Part::node).toList();
    for (TypeNode each : permitted) {
      if (copy(each) instanceof Copy.Own(String method)) {
        cases.add(new Case(names.of(each.type()), method));
      }
    }
    return new CopyMethod.OfSealed(
        name, names.of(type), typeParameters(type), cases, cases.size() == permitted.size());
  }
}
