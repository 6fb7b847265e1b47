package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the body of a loop moves its end: assigns one of some variables, or adds to what
 * one of them holds, be it by another name or in a method that it calls.
 */
final class Growth extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final Set<String> ADDING =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "offer",
          "offerFirst",
          "offerLast",
          "push",
          "put",
          "putAll",
          "putFirst",
          "putLast",
          "putIfAbsent",
          "merge",
          "compute",
          "computeIfAbsent",
          "append",
          "insert",
          "setLength",
          "previous");

  private final Reading reading;
  private final Overriding overriding;
  private final Set<VariableElement> variables;
  private final Set<VariableElement> aliases;
  private final Set<ExecutableElement> entered = new HashSet<>();
  private final Queue<TreePath> bodies = new ArrayDeque<>();
  private boolean found;

  private Growth(Reading reading, Overriding overriding, Set<VariableElement> variables) {
    this.reading = reading;
    this.overriding = overriding;
    this.variables = variables;
    this.aliases = reading.facts().aliases(variables);
  }

  static boolean in(Step.End end, Reading reading, Overriding overriding) {
    Growth growth = new Growth(reading, overriding, end.variables());
    growth.bodies.add(end.body());
    while (!growth.found && !growth.bodies.isEmpty()) {
      growth.scan(growth.bodies.remove(), null);
    }
    return growth.found;
  }

  private boolean isOne(Tree expression, Set<VariableElement> of) {
    return expression instanceof ExpressionTree value
        && reading
            .variable(new TreePath(getCurrentPath(), Expressions.bare(value)))
            .filter(of::contains)
            .isPresent();
  }

  private void assigned(ExpressionTree target) {
    found |= isOne(target, variables);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree node, @Nullable Void unused) {
    assigned(node.getVariable());
    return super.visitAssignment(node, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree node, @Nullable Void unused) {
    assigned(node.getVariable());
    return super.visitCompoundAssignment(node, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree node, @Nullable Void unused) {
    switch (node.getKind()) {
      case PREFIX_INCREMENT, POSTFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT ->
          assigned(node.getExpression());
      default -> {}
    }
    return super.visitUnary(node, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void unused) {
    if (node.getMethodSelect() instanceof MemberSelectTree select) {
      adds(select.getIdentifier().toString(), select.getExpression());
    }
    enter(node.getArguments());
    return super.visitMethodInvocation(node, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree node, @Nullable Void unused) {
    adds(node.getName().toString(), node.getQualifierExpression());
    enter(List.of());
    return super.visitMemberReference(node, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree node, @Nullable Void unused) {
    enter(node.getArguments());
    return super.visitNewClass(node, null);
  }

  private void adds(String method, ExpressionTree receiver) {
    found |= ADDING.contains(method) && isOne(receiver, aliases);
  }

  /** What is called may do so itself, above all with what it is given. */
  private void enter(List<? extends ExpressionTree> arguments) {
    Optional<ExecutableElement> called = reading.compilation().invoked(getCurrentPath());
    boolean isGiven = arguments.stream().anyMatch(argument -> isOne(argument, aliases));
    boolean isOwn =
        called
            .filter(each -> reading.facts().has(MoreElements.asType(each.getEnclosingElement())))
            .isPresent();
    found |= isGiven && (isOwn || called.filter(Growth::isAddAll).isPresent());
    called.flatMap(overriding::targets).orElse(List.of()).stream()
        .filter(entered::add)
        .flatMap(target -> reading.facts().body(target).stream())
        .forEach(body -> bodies.add(body.at()));
  }

  /** That of Collections; another one only reads what it is given. */
  private static boolean isAddAll(ExecutableElement method) {
    return method.getSimpleName().contentEquals("addAll")
        && method.getModifiers().contains(Modifier.STATIC);
  }
}
