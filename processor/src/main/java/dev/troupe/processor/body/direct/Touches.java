package dev.troupe.processor.body.direct;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether the body of a loop moves its end: assigns a variable, or adds to what it holds. */
final class Touches extends TreeScanner<@Nullable Void, @Nullable Void> {
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
          "putIfAbsent",
          "merge",
          "compute",
          "computeIfAbsent",
          "append",
          "insert",
          "previous");

  private final String variable;
  private boolean found;

  Touches(String variable) {
    this.variable = variable;
  }

  boolean in(Tree body) {
    scan(body, null);
    return found;
  }

  private void assigned(ExpressionTree target) {
    found |= Expressions.isNamed(target, variable);
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
    found |=
        Expressions.calls(node, ADDING)
            && Expressions.receiver(node).filter(variable::equals).isPresent();
    return super.visitMethodInvocation(node, null);
  }
}
