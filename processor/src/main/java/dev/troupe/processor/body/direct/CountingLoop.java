package dev.troupe.processor.body.direct;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.troupe.processor.body.direct.Bounds.End;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * A loop that counts: known to end soon if it counts in constant steps, and to the size of
 * something in memory or to a number that is written down.
 */
final class CountingLoop {
  private static final Set<TypeKind> WIDE = Set.of(TypeKind.INT, TypeKind.LONG);

  private final Reading reading;
  private final TreePath path;
  private final Bounds bounds;

  CountingLoop(TreePath path, Reading reading) {
    this.reading = reading;
    this.path = path;
    this.bounds = new Bounds(reading);
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
        && isWide(counter)
        && direction(loop.getUpdate().getFirst(), name) == wanted(condition.getKind())
        && isShort(
            wanted(condition.getKind()),
            new TreePath(path, counter.getInitializer()),
            new TreePath(path, condition.getRightOperand()));
  }

  /** A byte is never 200, and a char never negative. */
  private boolean isWide(VariableTree counter) {
    return reading
        .variable(new TreePath(path, counter))
        .filter(each -> WIDE.contains(each.asType().getKind()))
        .isPresent();
  }

  private boolean isShort(int direction, TreePath first, TreePath last) {
    boolean isUp = direction > 0;
    return bounds.has(first, isUp ? End.LOW : End.HIGH)
        && bounds.has(last, isUp ? End.HIGH : End.LOW)
        && times(path) <= Bounds.MANY;
  }

  /** How often a loop runs that counts to a number, with those around it. */
  private double times(@Nullable TreePath at) {
    if (at == null || at.getLeaf() instanceof MethodTree) {
      return 1;
    }
    return times(at.getParentPath())
        * (at.getLeaf() instanceof ForLoopTree loop ? Math.max(1, ends(at, loop)) : 1);
  }

  /** The greater of the numbers that a loop counts from and to. */
  private double ends(TreePath at, ForLoopTree loop) {
    Stream<TreePath> first =
        loop.getInitializer().stream()
            .filter(
                each -> each instanceof VariableTree counter && counter.getInitializer() != null)
            .map(each -> new TreePath(at, ((VariableTree) each).getInitializer()));
    Stream<TreePath> last =
        Expressions.bare(loop.getCondition()) instanceof BinaryTree condition
            ? Stream.of(new TreePath(at, condition.getRightOperand()))
            : Stream.of();
    return Stream.concat(first, last)
        .map(bounds::constant)
        .filter(Number.class::isInstance)
        .mapToDouble(each -> Math.abs(((Number) each).doubleValue()))
        .max()
        .orElse(1);
  }

  /** The counter, and what it counts to. */
  Set<VariableElement> variables() {
    Set<VariableElement> all = new LinkedHashSet<>();
    ForLoopTree loop = (ForLoopTree) path.getLeaf();
    reading.variable(new TreePath(path, loop.getInitializer().getFirst())).ifPresent(all::add);
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void unused) {
        reading.variable(getCurrentPath()).ifPresent(all::add);
        return null;
      }

      @Override
      public @Nullable Void visitMemberSelect(MemberSelectTree node, @Nullable Void unused) {
        reading.variable(getCurrentPath()).ifPresent(all::add);
        return super.visitMemberSelect(node, null);
      }
    }.scan(new TreePath(path, loop.getCondition()), null);
    return all;
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
}
