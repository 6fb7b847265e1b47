package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.body.direct.KnownTypes.Use;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.type.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what a call runs. */
final class Calls {
  private static final Set<String> COMPARING = Set.of("equals", "hashCode", "compareTo");
  private static final Set<String> PRINTERS =
      Set.of("toString", "valueOf", "copyValueOf", "append", "insert", "join", "<init>");

  private static final String COLLECTOR = "java.util.stream.Collector";

  /** What makes a container, which nobody looks at as it is made. */
  private static final Set<String> MAKING = Set.of(COLLECTOR, "java.util.function.Supplier");

  private final Reading reading;
  private final Origins origins;
  private final Amounts amounts;

  Calls(Reading reading) {
    this.reading = reading;
    this.origins = new Origins(reading, this);
    this.amounts = new Amounts(reading, origins);
  }

  Origins origins() {
    return origins;
  }

  /** What a method's or constructor's call runs, besides its arguments. */
  List<Step> invocation(TreePath path) {
    MethodInvocationTree node = (MethodInvocationTree) path.getLeaf();
    ExecutableElement method = reading.compilation().invoked(path).orElse(null);
    if (method == null) {
      return List.of();
    }
    return steps(path, method, Compilation.receiver(path), paths(path, node.getArguments()));
  }

  List<Step> construction(TreePath path) {
    NewClassTree node = (NewClassTree) path.getLeaf();
    return reading
        .compilation()
        .invoked(path)
        .map(constructor -> steps(path, constructor, null, paths(path, node.getArguments())))
        .orElse(List.of());
  }

  /** What a method reference runs when it is called, with arguments that nobody knows. */
  List<Step> reference(TreePath path) {
    MemberReferenceTree node = (MemberReferenceTree) path.getLeaf();
    if (node.getQualifierExpression() instanceof ArrayTypeTree) {
      return List.of();
    }
    ExecutableElement method = reading.compilation().invoked(path).orElse(null);
    if (method == null) {
      return List.of(new Step.Stop(path, "refers to " + Reading.text(path)));
    }
    return steps(path, method, new TreePath(path, node.getQualifierExpression()), List.of());
  }

  static List<TreePath> paths(TreePath parent, List<? extends ExpressionTree> arguments) {
    return arguments.stream().map(argument -> new TreePath(parent, argument)).toList();
  }

  private List<Step> steps(
      TreePath at,
      ExecutableElement method,
      @Nullable TreePath receiver,
      List<TreePath> arguments) {
    TypeElement type = knownType(method, receiver);
    Use use = reading.known().use(type, KnownType.member(method), reading.mirrors());
    if (use == Use.NOT) {
      return List.of(enter(at, method, receiver, arguments));
    }
    String what = "calls " + name(method, type);
    List<Step> steps = new ArrayList<>();
    receiver(at, method, type, receiver, use, what).forEach(steps::add);
    for (int i = 0; i < arguments.size(); i++) {
      argument(method, i, arguments.get(i), what).ifPresent(steps::add);
    }
    amounts.steps(at, method, type, receiver, arguments, what).forEach(steps::add);
    if (use == Use.LOOKING) {
      looking(at, method, receiver, arguments, what).forEach(steps::add);
    }
    return steps;
  }

  /** The class of the list that a call is looked up in: that of the receiver, or the method's. */
  private TypeElement knownType(ExecutableElement method, @Nullable TreePath receiver) {
    TypeElement owner = MoreElements.asType(method.getEnclosingElement());
    return Optional.ofNullable(receiver)
        .filter(_ -> !isStatic(method))
        .flatMap(reading::typeElement)
        .filter(type -> reading.known().of(type, reading.mirrors()).isPresent())
        .filter(type -> reading.mirrors().supertypes(type).anyMatch(owner::equals))
        .orElse(owner);
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  static String name(ExecutableElement method, TypeElement type) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? "new " + type.getSimpleName() + Prose.method(method).replace("<init>", "")
        : type.getSimpleName() + "." + Prose.method(method);
  }

  private Step enter(
      TreePath at,
      ExecutableElement method,
      @Nullable TreePath receiver,
      List<TreePath> arguments) {
    boolean onSuper =
        receiver != null
            && receiver.getLeaf() instanceof IdentifierTree name
            && name.getName().contentEquals("super");
    return new Step.Enter(at, method, onSuper, arguments.stream().map(origins::of).toList());
  }

  /** What is called must be of a known make, and its keys must be harmless. */
  private Stream<Step> receiver(
      TreePath at,
      ExecutableElement method,
      TypeElement type,
      @Nullable TreePath receiver,
      Use use,
      String what) {
    if (isStatic(method) || method.getKind() == ElementKind.CONSTRUCTOR) {
      return keys(at, type, result(at), what);
    }
    if (receiver == null || isThis(receiver)) {
      return isValue(type) && use == Use.FREELY
          ? Stream.of()
          : Stream.of(new Step.Stop(at, what + ", which may call what this class overrides"));
    }
    TypeMirror itsType = reading.compilation().type(receiver).orElse(null);
    Stream<Step> made =
        reading.isValue(receiver) || isValue(type)
            ? Stream.of()
            : Stream.of(
                new Step.Rely(
                    receiver, origins.of(receiver), what + " on " + Reading.text(receiver)));
    return Stream.concat(made, keys(at, type, itsType, what));
  }

  /** What a call yields; of a function that makes something, what it makes. */
  private @Nullable TypeMirror result(TreePath at) {
    TypeMirror type = reading.compilation().type(at).orElse(null);
    return at.getLeaf() instanceof MemberReferenceTree
            && type instanceof DeclaredType function
            && !function.getTypeArguments().isEmpty()
        ? function.getTypeArguments().getLast()
        : type;
  }

  private static boolean isThis(TreePath receiver) {
    return receiver.getLeaf() instanceof IdentifierTree name
        && name.getName().toString().matches("this|super");
  }

  private boolean isValue(TypeElement type) {
    return reading
        .known()
        .of(type, reading.mirrors())
        .filter(known -> known.word() == KnownType.Word.VALUE)
        .isPresent();
  }

  private Stream<Step> keys(
      TreePath at, TypeElement type, @Nullable TypeMirror keyed, String what) {
    return keyed != null && reading.known().isKeyed(type, reading.mirrors())
        ? Contents.of(keyed, reading.mirrors())
            .limit(1)
            .map(key -> new Step.Look(at, key, COMPARING, what))
        : Stream.of();
  }

  /** An argument whose own methods are called must be of a known make. */
  private Optional<Step> argument(
      ExecutableElement method, int index, TreePath argument, String what) {
    List<? extends VariableElement> parameters = method.getParameters();
    if (parameters.isEmpty()) {
      return Optional.empty();
    }
    TypeMirror declared = parameters.get(Math.min(index, parameters.size() - 1)).asType();
    TypeElement type =
        declared.getKind() == TypeKind.DECLARED ? reading.mirrors().element(declared) : null;
    if (type == null
        || type.getModifiers().contains(Modifier.FINAL)
        || reading.known().isValue(declared, reading.mirrors())
        || reading.mirrors().is(declared, Object.class.getName())
        || reading.isValue(argument)) {
      return Optional.empty();
    }
    return Optional.of(
        new Step.Rely(argument, origins.of(argument), what + " with " + Reading.text(argument)));
  }

  private Stream<Step> looking(
      TreePath at,
      ExecutableElement method,
      @Nullable TreePath receiver,
      List<TreePath> arguments,
      String what) {
    Set<String> methods =
        PRINTERS.contains(method.getSimpleName().toString()) ? BodyReader.PRINTING : COMPARING;
    Stream<TreePath> lookedAt = arguments.stream();
    if (!isStatic(method) && receiver != null) {
      lookedAt = Stream.concat(Stream.of(receiver), lookedAt);
    }
    return Stream.concat(
        lookedAt.flatMap(each -> look(at, each, methods, what).stream()),
        method.getReturnType().getKind() == TypeKind.DECLARED
            ? inResult(at, method, methods, what)
            : Stream.of());
  }

  /** What is collected is looked at if it becomes a key. */
  private Stream<Step> inResult(
      TreePath at, ExecutableElement method, Set<String> methods, String what) {
    TypeMirror type = reading.compilation().type(at).orElse(null);
    if (reading.mirrors().is(reading.mirrors().types().erasure(method.getReturnType()), COLLECTOR)
        && type instanceof DeclaredType collector
        && collector.getTypeArguments().getLast() instanceof DeclaredType result) {
      return result.getTypeArguments().stream()
          .limit(1)
          .map(key -> new Step.Look(at, key, methods, what));
    }
    return inside(at, type, methods, what);
  }

  /** What it takes to look at an object: it is of a known make, or its own methods are harmless. */
  List<Step> look(TreePath at, TreePath object, Set<String> methods, String what) {
    TypeMirror type = reading.compilation().type(object).orElse(null);
    TypeElement element = type == null ? null : reading.mirrors().element(type);
    if (type == null || (type.getKind() != TypeKind.ARRAY && element == null)) {
      return List.of();
    }
    if (element == null
        || reading.known().of(element, reading.mirrors()).isEmpty()
        || reading.mirrors().is(type, Object.class.getName())) {
      return List.of(new Step.Look(at, type, methods, what));
    }
    List<Step> steps = new ArrayList<>();
    if (!reading.isValue(object)) {
      steps.add(new Step.Rely(at, origins.of(object), what));
    }
    if (!MAKING.contains(element.getQualifiedName().toString())) {
      inside(at, type, methods, what).forEach(steps::add);
    }
    return steps;
  }

  private Stream<Step> inside(
      TreePath at, @Nullable TypeMirror type, Set<String> methods, String what) {
    return type == null
        ? Stream.of()
        : Contents.of(type, reading.mirrors())
            .map(argument -> new Step.Look(at, argument, methods, what));
  }
}
