package dev.troupe.processor.body.leak;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.body.source.Assignments;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.type.Mirrors;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * What whoever gets the value of an expression gets with it: the instance whose code it is, by its
 * class, and parameters of its method. Both may be in a lambda, in a new object, in a collection.
 */
final class Cargo {
  private static final Set<String> WRAPPERS =
      Set.of(
          "java.util.Arrays",
          "java.util.Collections",
          "java.util.List",
          "java.util.Map",
          "java.util.Objects",
          "java.util.Optional",
          "java.util.Set",
          "java.util.stream.Stream");

  private final State state;
  private final Assignments assignments;
  private final Compilation compilation;
  private final Receivers receivers;
  private final Set<Element> asked = new HashSet<>();

  Cargo(State state, Assignments assignments, Compilation compilation) {
    this.state = state;
    this.assignments = assignments;
    this.compilation = compilation;
    this.receivers = new Receivers(compilation);
  }

  Set<Element> of(TreePath path) {
    Set<Element> found = new LinkedHashSet<>();
    parts(path).forEach(found::add);
    return found;
  }

  private Stream<Element> parts(TreePath path) {
    return switch (path.getLeaf()) {
      case ParenthesizedTree tree -> parts(path, tree.getExpression());
      case TypeCastTree tree -> parts(path, tree.getExpression());
      case ConditionalExpressionTree tree ->
          Stream.concat(
              parts(path, tree.getTrueExpression()), parts(path, tree.getFalseExpression()));
      case NewArrayTree tree -> parts(path, tree.getInitializers());
      case MethodInvocationTree tree ->
          isWrapper(path) ? parts(path, tree.getArguments()) : Stream.of();
      case NewClassTree tree ->
          isGift(path, tree)
              ? Stream.of()
              : Stream.concat(parts(path, tree.getArguments()), made(path, tree));
      case LambdaExpressionTree tree -> uses(Compilation.at(path, tree.getBody()));
      case MemberReferenceTree tree -> referred(path, tree);
      case ExpressionTree _ ->
          compilation.element(path).stream()
              .filter(VariableElement.class::isInstance)
              .flatMap(element -> variable((VariableElement) element));
      default -> Stream.of();
    };
  }

  private Stream<Element> parts(TreePath parent, Tree part) {
    return parts(Compilation.at(parent, part));
  }

  private Stream<Element> parts(TreePath parent, List<? extends Tree> all) {
    return all == null ? Stream.of() : all.stream().flatMap(each -> parts(parent, each));
  }

  private boolean isWrapper(TreePath path) {
    return compilation
        .invoked(path)
        .filter(method -> method.getModifiers().contains(Modifier.STATIC))
        .map(method -> MoreElements.asType(Mirrors.ownerOf(method)).getQualifiedName().toString())
        .filter(WRAPPERS::contains)
        .isPresent();
  }

  /** Whether who makes an object has given away its arguments, and there is nothing else in it. */
  private boolean isGift(TreePath path, NewClassTree tree) {
    return tree.getClassBody() == null
        && compilation
            .invoked(path)
            .filter(constructor -> !state.isOfInner(constructor))
            .flatMap(receivers::of)
            .isPresent();
  }

  /** What a new object gets besides its arguments. */
  private Stream<Element> made(TreePath path, NewClassTree tree) {
    if (compilation.invoked(path).filter(state::isOfInner).isPresent()) {
      return Stream.of(state.type().element());
    }
    return tree.getClassBody() == null
        ? Stream.of()
        : uses(Compilation.at(path, tree.getClassBody()));
  }

  private Stream<Element> referred(TreePath path, MemberReferenceTree tree) {
    ExpressionTree on = tree.getQualifierExpression();
    if (!StateUses.isThis(on)) {
      return parts(path, on);
    }
    return compilation
        .invoked(path)
        .filter(state::isMember)
        .filter(state::isTouchedBy)
        .<Element>map(_ -> state.type().element())
        .stream();
  }

  /** What code that runs elsewhere, or later, takes along. */
  private Stream<Element> uses(TreePath body) {
    Set<Element> variables = new LinkedHashSet<>();
    boolean itself =
        new StateUses(
                state,
                compilation,
                variable -> {
                  variable(variable).forEach(variables::add);
                  return false;
                })
            .in(body);
    return itself
        ? Stream.concat(Stream.of(state.type().element()), variables.stream())
        : variables.stream();
  }

  private Stream<Element> variable(VariableElement variable) {
    if (variable.getSimpleName().contentEquals("this")) {
      return Objects.equals(variable.getEnclosingElement(), state.type().element())
          ? Stream.of(state.type().element())
          : Stream.of();
    }
    if (variable.getKind() == ElementKind.PARAMETER) {
      return Stream.of(variable);
    }
    if (!asked.add(variable)) {
      return Stream.of();
    }
    List<Element> found = assignments.to(variable).stream().flatMap(this::parts).toList();
    asked.remove(variable);
    return found.stream();
  }
}
