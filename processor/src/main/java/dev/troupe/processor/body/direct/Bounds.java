package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a number is at most, or at least, the size of something in memory or a number that
 * is written down, or made from such.
 */
final class Bounds {
  /** Which end of a range is asked for. */
  enum End {
    LOW,
    HIGH;

    private End other() {
      return this == LOW ? HIGH : LOW;
    }
  }

  /** What a loop may count to on its own account. */
  static final long MANY = 100_000;

  private static final Set<String> SIZES = Set.of("size", "length");
  private static final Set<String> NUMBERS =
      Set.of("java.lang.Math", "java.lang.Integer", "java.lang.Long");

  private final Reading reading;

  Bounds(Reading reading) {
    this.reading = reading;
  }

  boolean has(TreePath at, End end) {
    return switch (at.getLeaf()) {
      case ParenthesizedTree inner -> has(new TreePath(at, inner.getExpression()), end);
      case LiteralTree literal -> isSmall(literal.getValue());
      case BinaryTree sum -> sum(at, sum, end);
      case MethodInvocationTree call -> isLimit(at, call, end) || isSize(at, call);
      case MemberSelectTree select when select.getIdentifier().contentEquals("length") ->
          reading
              .compilation()
              .type(new TreePath(at, select.getExpression()))
              .filter(type -> type.getKind() == TypeKind.ARRAY)
              .isPresent();
      case IdentifierTree _, MemberSelectTree _ -> isSmall(constant(at));
      default -> false;
    };
  }

  @Nullable Object constant(TreePath at) {
    return at.getLeaf() instanceof LiteralTree literal
        ? literal.getValue()
        : reading.variable(at).map(VariableElement::getConstantValue).orElse(null);
  }

  private boolean sum(TreePath at, BinaryTree sum, End end) {
    TreePath left = new TreePath(at, sum.getLeftOperand());
    TreePath right = new TreePath(at, sum.getRightOperand());
    return switch (sum.getKind()) {
      case PLUS -> has(left, end) && has(right, end);
      case MINUS -> has(left, end) && has(right, end.other());
      case DIVIDE ->
          Stream.of(left, right).allMatch(each -> has(each, End.LOW) && has(each, End.HIGH));
      default -> false;
    };
  }

  /** The least of some is at most each of them, and the greatest at least. */
  private boolean isLimit(TreePath at, MethodInvocationTree call, End end) {
    if (!Expressions.calls(call, Set.of("min", "max"))
        || reading.compilation().invoked(at).filter(method -> isOfNumbers(method)).isEmpty()) {
      return false;
    }
    boolean least = Expressions.calls(call, Set.of("min"));
    Stream<TreePath> arguments = Calls.paths(at, call.getArguments()).stream();
    return least == (end == End.HIGH)
        ? arguments.anyMatch(argument -> has(argument, end))
        : arguments.allMatch(argument -> has(argument, end));
  }

  private static boolean isOfNumbers(ExecutableElement method) {
    return NUMBERS.contains(
        MoreElements.asType(method.getEnclosingElement()).getQualifiedName().toString());
  }

  private boolean isSize(TreePath at, MethodInvocationTree call) {
    return Expressions.calls(call, SIZES)
        && call.getArguments().isEmpty()
        && call.getMethodSelect() instanceof MemberSelectTree select
        && reading
            .typeElement(new TreePath(new TreePath(at, select), select.getExpression()))
            .flatMap(type -> reading.known().of(type, reading.mirrors()))
            .filter(type -> !type.name().equals("java.util.BitSet"))
            .isPresent();
  }

  private static boolean isSmall(@Nullable Object value) {
    return value instanceof Number number
        && number.longValue() <= MANY
        && number.longValue() >= -MANY;
  }
}
