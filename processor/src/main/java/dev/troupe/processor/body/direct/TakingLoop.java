package dev.troupe.processor.body.direct;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A loop that takes: known to end if it goes on while an iterator or a collection has more, and
 * takes one of it each time; it must not add any.
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

  /** What it takes from. */
  static Optional<ExpressionTree> source(ExpressionTree condition, StatementTree body) {
    return conjuncts(condition)
        .flatMap(each -> asked(each).stream())
        .filter(
            source -> Expressions.receiver(source).filter(name -> takes(body, name)).isPresent())
        .<ExpressionTree>map(
            source -> ((MemberSelectTree) source.getMethodSelect()).getExpression())
        .findFirst();
  }

  private static Stream<ExpressionTree> conjuncts(ExpressionTree condition) {
    return Expressions.bare(condition) instanceof BinaryTree both
            && both.getKind() == Tree.Kind.CONDITIONAL_AND
        ? Stream.concat(conjuncts(both.getLeftOperand()), conjuncts(both.getRightOperand()))
        : Stream.of(Expressions.bare(condition));
  }

  /** What is asked whether it has more. */
  private static Optional<MethodInvocationTree> asked(ExpressionTree condition) {
    return switch (condition) {
      case MethodInvocationTree call when Expressions.calls(call, Set.of("hasNext")) ->
          Optional.of(call);
      case UnaryTree not
          when not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
              && Expressions.bare(not.getExpression()) instanceof MethodInvocationTree call
              && Expressions.calls(call, Set.of("isEmpty")) ->
          Optional.of(call);
      default -> Optional.empty();
    };
  }

  /** Whether one is taken each time, before the loop may go on to the next. */
  private static boolean takes(StatementTree body, String source) {
    List<? extends StatementTree> statements =
        body instanceof BlockTree block ? block.getStatements() : List.of(body);
    return statements.stream()
        .filter(each -> takesFirst(each, source) || Continues.in(each))
        .findFirst()
        .filter(each -> takesFirst(each, source))
        .isPresent();
  }

  private static boolean takesFirst(StatementTree part, String source) {
    return switch (part) {
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

  /** Whether a statement may skip the ones after it. */
  private static final class Continues extends TreeScanner<@Nullable Void, @Nullable Void> {
    private boolean found;

    static boolean in(StatementTree statement) {
      Continues continues = new Continues();
      continues.scan(statement, null);
      return continues.found;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree node, @Nullable Void unused) {
      found = true;
      return null;
    }
  }

  private static boolean isTaking(MethodInvocationTree call, String source) {
    return Expressions.calls(call, TAKING)
        && call.getArguments().isEmpty()
        && Expressions.receiver(call).filter(source::equals).isPresent();
  }
}
