package dev.troupe.processor.sendable;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.common.base.Equivalence;
import dev.troupe.processor.sendable.Nature.Choice;
import dev.troupe.processor.sendable.Nature.Composite;
import dev.troupe.processor.sendable.Nature.Constant;
import dev.troupe.processor.sendable.Nature.Container;
import dev.troupe.processor.sendable.Nature.Doubt;
import dev.troupe.processor.sendable.Nature.Fixed;
import dev.troupe.processor.sendable.Nature.Refused;
import dev.troupe.processor.sendable.Nature.Variable;
import dev.troupe.processor.sendable.Nature.Wild;
import dev.troupe.processor.type.ClientNames;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import dev.troupe.processor.type.TypeNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** What the types of one server are made of, each looked at once. */
final class TypeGraph extends SimpleTypeVisitor14<TypeNode, Void> {
  /** Deeper than anybody writes: a type whose arguments grow with each component. */
  private static final int ENDLESS = 12;

  private record Key(Equivalence.Wrapper<TypeMirror> type, boolean vouched) {}

  private final Mirrors mirrors;
  private final ClientNames clients;
  private final TypeNames names;
  private final ClassJudge judge;
  private final Map<Key, TypeNode> known = new HashMap<>();

  TypeGraph(TypeElement server, Mirrors mirrors, ClientNames clients, TypeNames names) {
    this.mirrors = mirrors;
    this.clients = clients;
    this.names = names;
    this.judge = new ClassJudge(server, mirrors);
  }

  TypeNode node(TypeMirror type) {
    return Vouches.isSaidAt(type) ? TypeNode.of(type, new Constant()) : visit(type);
  }

  /** A parameter, a component, a field; of a type that may be more exact than the declared one. */
  TypeNode node(Element variable, TypeMirror type) {
    return Vouches.isSaidOf(variable) ? TypeNode.of(type, new Constant()) : node(type);
  }

  /** An exception for what is in it: as a value, it is fine whatever it carries. */
  TypeNode exception(DeclaredType type) {
    TypeElement element = element(type);
    TypeNode node = TypeNode.of(type, judge.exception(element));
    addParts(node, type, element);
    return node;
  }

  /** Primitives, and nothing at all. */
  @Override
  protected TypeNode defaultAction(TypeMirror type, Void unused) {
    return TypeNode.of(type, new Constant());
  }

  @Override
  public TypeNode visitArray(ArrayType type, Void unused) {
    TypeNode array = TypeNode.of(type, new Container("array", true));
    array.add("", node(type.getComponentType()));
    return array;
  }

  @Override
  public TypeNode visitWildcard(WildcardType type, Void unused) {
    TypeMirror bound = type.getExtendsBound();
    boolean says =
        bound != null && (!mirrors.is(bound, "java.lang.Object") || Vouches.isSaidAt(bound));
    return says ? node(bound) : TypeNode.of(type, ClassJudge.ANYTHING);
  }

  @Override
  public TypeNode visitTypeVariable(TypeVariable type, Void unused) {
    return known(type, () -> new Variable(), node -> addBound(node, type.getUpperBound()));
  }

  @Override
  public TypeNode visitIntersection(IntersectionType type, Void unused) {
    TypeNode node = TypeNode.of(type, new Variable());
    type.getBounds().forEach(bound -> addBound(node, bound));
    return node;
  }

  /** Only a bound that says something counts: what is known to be mutable, or to be made of it. */
  private void addBound(TypeNode variable, TypeMirror bound) {
    TypeNode node = node(bound);
    if (!(node.nature() instanceof Refused refused) || refused.doubt() == Doubt.MUTABLE) {
      variable.add("", node);
    }
  }

  /** What does not exist yet is a client, or waited for. */
  @Override
  public TypeNode visitError(ErrorType type, Void unused) {
    String name = MoreElements.asType(type.asElement()).getQualifiedName().toString();
    if (mirrors.elements().getTypeElement(name) != null) {
      return declared(type);
    }
    if (!clients.isClient(name)) {
      names.of(type);
    }
    return TypeNode.of(type, new Constant());
  }

  @Override
  public TypeNode visitDeclared(DeclaredType type, Void unused) {
    return declared(type);
  }

  private TypeNode declared(DeclaredType type) {
    TypeElement element = element(type);
    return known(type, () -> nature(type, element), node -> addParts(node, type, element));
  }

  private Nature nature(DeclaredType type, TypeElement element) {
    if (depth(type) > ENDLESS) {
      return new Refused(Doubt.OPEN, "is nested without end", "vouch for it with @Sendable");
    }
    Nature nature = judge.nature(type, element);
    boolean ofUser =
        nature instanceof Composite || nature instanceof Choice || nature instanceof Fixed;
    return ofUser && isWild(type) ? wild(type) : nature;
  }

  /** What has to be copied cannot be behind a wildcard: the copy might be something else. */
  private Nature wild(DeclaredType type) {
    return type.getTypeArguments().stream()
        .filter(argument -> argument instanceof WildcardType wild && wild.getExtendsBound() != null)
        .map(wild -> ((WildcardType) wild).getExtendsBound())
        .filter(bound -> Sendability.isCopied(node(bound)))
        .<Nature>map(bound ->
            new Refused(
                Doubt.OPEN,
                "has to be copied, but does not say as what",
                "name its type argument, as in " + Prose.type(bound)))
        .findFirst()
        .orElse(new Wild());
  }

  private static int depth(DeclaredType type) {
    return 1
        + type.getTypeArguments().stream()
            .mapToInt(argument -> argument instanceof DeclaredType inner ? depth(inner) : 0)
            .max()
            .orElse(0);
  }

  /** The error types of ecj exist in part. */
  private TypeElement element(DeclaredType type) {
    TypeElement element = MoreElements.asType(type.asElement());
    TypeElement existing =
        type instanceof ErrorType
            ? mirrors.elements().getTypeElement(element.getQualifiedName())
            : null;
    return existing == null ? element : existing;
  }

  private TypeNode known(TypeMirror type, Supplier<Nature> nature, Consumer<TypeNode> parts) {
    Key key = new Key(MoreTypes.equivalence().wrap(plain(type)), Vouches.isSaidInside(type));
    TypeNode node = known.get(key);
    if (node == null) {
      node = TypeNode.of(type, nature.get());
      known.put(key, node);
      parts.accept(node);
    }
    return node;
  }

  /** To ecj, a nested type is another one if it is mentioned in another way. */
  private TypeMirror plain(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || type instanceof ErrorType
        || declared.getTypeArguments().isEmpty()
        || Mirrors.isInner(declared)) {
      return type;
    }
    return mirrors
        .types()
        .getDeclaredType(
            MoreElements.asType(declared.asElement()),
            declared.getTypeArguments().stream().map(this::plain).toArray(TypeMirror[]::new));
  }

  private void addParts(TypeNode node, DeclaredType type, TypeElement element) {
    switch (node.nature()) {
      case Container _ -> type.getTypeArguments().forEach(each -> node.add("", node(each)));
      case Composite _, Fixed _ -> addVariables(node, type, ClassJudge.fields(element));
      case Choice _ -> {
        judge.permitted(type).forEach(permitted -> node.add("", node(permitted)));
        addVariables(node, type, ClassJudge.fields(element));
      }
      case Wild _ -> {
        node.add("", node(withVariables(type, element)));
        for (int i = 0; i < type.getTypeArguments().size(); i++) {
          if (isUsed(element.getTypeParameters().get(i), element)) {
            node.add("", node(type.getTypeArguments().get(i)));
          }
        }
      }
      case Constant _, Variable _, Refused _ -> {}
    }
  }

  static boolean isWild(DeclaredType type) {
    return type.getTypeArguments().stream().anyMatch(WildcardType.class::isInstance);
  }

  /** The type with type variables of its own for its wildcards, which a method can declare. */
  private DeclaredType withVariables(DeclaredType type, TypeElement element) {
    List<String> taken =
        TypeVariables.of(type).stream().map(each -> each.getSimpleName().toString()).toList();
    TypeMirror[] arguments = type.getTypeArguments().toArray(TypeMirror[]::new);
    for (int i = 0; i < arguments.length; i++) {
      TypeParameterElement parameter = element.getTypeParameters().get(i);
      if (arguments[i] instanceof WildcardType) {
        arguments[i] = parameter.asType();
        String name = parameter.getSimpleName().toString();
        names.rename(parameter, taken.contains(name) ? name + "_" : name);
      }
    }
    return mirrors.types().getDeclaredType(element, arguments);
  }

  /** Whether a type parameter says what something in a type is: not all do. */
  private static boolean isUsed(TypeParameterElement parameter, TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        || ClassJudge.fields(type).stream()
            .anyMatch(field -> TypeVariables.of(field.asType()).contains(parameter));
  }

  private void addVariables(TypeNode node, DeclaredType type, List<? extends Element> variables) {
    for (Element variable : variables) {
      TypeMirror variableType =
          type.getTypeArguments().isEmpty()
              ? variable.asType()
              : mirrors.types().asMemberOf(type, variable);
      String label = Mirrors.ownerOf(variable).getSimpleName() + "." + variable.getSimpleName();
      node.add(label, node(variable, variableType));
    }
  }
}
