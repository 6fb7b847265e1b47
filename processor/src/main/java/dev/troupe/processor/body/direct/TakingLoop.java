package dev.troupe.processor.body.direct;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A loop that takes: known to end if it goes on while an iterator or a collection has more, takes
 * one of it before anything else, and adds none.
 */
final class TakingLoop {
  private static final Set<String> TAKING =
      Set.of(
          "next",
          "poll",
          "pollFirst",
          "pollLast",
          "pop",
          "remove",
          "removeFirst",
          "removeLast",
          "pollFirstEntry",
          "pollLastEntry");

  private TakingLoop() {}

  static boolean ends(ExpressionTree condition, StatementTree body) {
    return conjuncts(condition)
        .flatMap(each -> asked(each).stream())
        .anyMatch(source -> takesFirst(body, source) && !new Touches(source).in(body));
  }

  private static Stream<ExpressionTree> conjuncts(ExpressionTree condition) {
    return Expressions.bare(condition) instanceof BinaryTree both
            && both.getKind() == Tree.Kind.CONDITIONAL_AND
        ? Stream.concat(conjuncts(both.getLeftOperand()), conjuncts(both.getRightOperand()))
        : Stream.of(Expressions.bare(condition));
  }

  /** What is asked whether it has more. */
  private static Optional<String> asked(ExpressionTree condition) {
    return switch (condition) {
      case MethodInvocationTree call when Expressions.calls(call, Set.of("hasNext")) ->
          Expressions.receiver(call);
      case UnaryTree not
          when not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
              && Expressions.bare(not.getExpression()) instanceof MethodInvocationTree call
              && Expressions.calls(call, Set.of("isEmpty")) ->
          Expressions.receiver(call);
      default -> Optional.empty();
    };
  }

  private static boolean takesFirst(StatementTree body, String source) {
    StatementTree first =
        body instanceof BlockTree block && !block.getStatements().isEmpty()
            ? block.getStatements().getFirst()
            : body;
    return switch (first) {
      case VariableTree variable -> takes(variable.getInitializer(), source);
      case ExpressionStatementTree statement -> takes(statement.getExpression(), source);
      case IfTree choice -> takes(Expressions.bare(choice.getCondition()), source);
      default -> false;
    };
  }

  /** Whether one is taken, whatever else an expression does. */
  private static boolean takes(@Nullable ExpressionTree expression, String source) {
    return switch (expression) {
      case MethodInvocationTree call ->
          isTaking(call, source)
              || call.getArguments().stream().anyMatch(argument -> takes(argument, source))
              || (call.getMethodSelect() instanceof MemberSelectTree select
                  && takes(select.getExpression(), source));
      case CompoundAssignmentTree sum -> takes(sum.getExpression(), source);
      case AssignmentTree assignment -> takes(assignment.getExpression(), source);
      case BinaryTree comparison
          when comparison.getKind() != Tree.Kind.CONDITIONAL_AND
              && comparison.getKind() != Tree.Kind.CONDITIONAL_OR ->
          takes(comparison.getLeftOperand(), source) || takes(comparison.getRightOperand(), source);
      case null, default -> false;
    };
  }

  private static boolean isTaking(MethodInvocationTree call, String source) {
    return Expressions.calls(call, TAKING)
        && call.getArguments().isEmpty()
        && Expressions.receiver(call).filter(source::equals).isPresent();
  }
}
