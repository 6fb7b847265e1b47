package dev.troupe.processor.body.direct;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * A loop that counts: known to end soon if it counts in constant steps, and to the size of
 * something in memory or to a number that is written down.
 */
final class CountingLoop {
  /** What a loop may count to on its own account. */
  private static final long MANY = 100_000;

  private static final Set<String> SIZES = Set.of("size", "length");

  private final Reading reading;
  private final TreePath path;

  CountingLoop(TreePath path, Reading reading) {
    this.reading = reading;
    this.path = path;
  }

  boolean endsSoon() {
    ForLoopTree loop = (ForLoopTree) path.getLeaf();
    if (loop.getInitializer().size() != 1
        || loop.getUpdate().size() != 1
        || !(loop.getInitializer().getFirst() instanceof VariableTree counter)
        || counter.getInitializer() == null
        || !(Expressions.bare(loop.getCondition()) instanceof BinaryTree condition)) {
      return false;
    }
    String name = counter.getName().toString();
    return Expressions.isNamed(condition.getLeftOperand(), name)
        && direction(loop.getUpdate().getFirst(), name) == wanted(condition.getKind())
        && isBounded(new TreePath(path, counter.getInitializer()))
        && isBounded(new TreePath(path, condition.getRightOperand()))
        && !new Touches(name).in(loop.getStatement())
        && sources(condition.getRightOperand(), loop);
  }

  /** Whether nothing is added to what it counts to the size of. */
  private static boolean sources(ExpressionTree bound, ForLoopTree loop) {
    return !(Expressions.bare(bound) instanceof MethodInvocationTree size)
        || Expressions.receiver(size)
            .filter(source -> new Touches(source).in(loop.getStatement()))
            .isEmpty();
  }

  private static int wanted(Kind condition) {
    return switch (condition) {
      case LESS_THAN, LESS_THAN_EQUAL -> 1;
      case GREATER_THAN, GREATER_THAN_EQUAL -> -1;
      default -> 0;
    };
  }

  /** Up, down, or neither for sure. */
  private static int direction(ExpressionStatementTree update, String name) {
    return switch (update.getExpression()) {
      case UnaryTree step when Expressions.isNamed(step.getExpression(), name) ->
          direction(step.getKind());
      case CompoundAssignmentTree step
          when Expressions.isNamed(step.getVariable(), name)
              && step.getExpression() instanceof LiteralTree literal
              && literal.getValue() instanceof Integer by
              && by > 0 ->
          direction(step.getKind());
      default -> 2;
    };
  }

  private static int direction(Kind step) {
    return switch (step) {
      case PREFIX_INCREMENT, POSTFIX_INCREMENT, PLUS_ASSIGNMENT -> 1;
      case PREFIX_DECREMENT, POSTFIX_DECREMENT, MINUS_ASSIGNMENT -> -1;
      default -> 2;
    };
  }

  /** Whether it is a size, a number that is written down, or made from such. */
  private boolean isBounded(TreePath at) {
    return switch (at.getLeaf()) {
      case ParenthesizedTree inner -> isBounded(new TreePath(at, inner.getExpression()));
      case LiteralTree literal -> isSmall(literal.getValue());
      case BinaryTree sum ->
          Set.of(Kind.PLUS, Kind.MINUS, Kind.DIVIDE).contains(sum.getKind())
              && isBounded(new TreePath(at, sum.getLeftOperand()))
              && isBounded(new TreePath(at, sum.getRightOperand()));
      case MethodInvocationTree call -> isSize(at, call);
      case MemberSelectTree select when select.getIdentifier().contentEquals("length") ->
          reading
              .compilation()
              .type(new TreePath(at, select.getExpression()))
              .filter(type -> type.getKind() == TypeKind.ARRAY)
              .isPresent();
      case IdentifierTree _, MemberSelectTree _ ->
          reading
              .variable(at)
              .map(VariableElement::getConstantValue)
              .filter(CountingLoop::isSmall)
              .isPresent();
      default -> false;
    };
  }

  private boolean isSize(TreePath at, MethodInvocationTree call) {
    if (Expressions.calls(call, Set.of("min")) && call.getArguments().size() == 2) {
      return call.getArguments().stream()
          .anyMatch(argument -> isBounded(new TreePath(at, argument)));
    }
    return Expressions.calls(call, SIZES)
        && call.getArguments().isEmpty()
        && call.getMethodSelect() instanceof MemberSelectTree select
        && reading
            .typeElement(new TreePath(new TreePath(at, select), select.getExpression()))
            .flatMap(type -> reading.known().of(type, reading.mirrors()))
            .isPresent();
  }

  private static boolean isSmall(@Nullable Object value) {
    return value instanceof Number number && Math.abs(number.longValue()) <= MANY;
  }
}
