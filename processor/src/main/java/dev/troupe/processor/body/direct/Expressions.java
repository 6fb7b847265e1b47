package dev.troupe.processor.body.direct;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions about the shape of expressions. */
final class Expressions {
  private Expressions() {}

  static @Nullable ExpressionTree bare(@Nullable ExpressionTree expression) {
    return expression instanceof ParenthesizedTree inner ? bare(inner.getExpression()) : expression;
  }

  /** Whether it is a variable of that name, of this object if it is a field. */
  static boolean isNamed(ExpressionTree expression, String name) {
    return name(expression).filter(name::equals).isPresent();
  }

  static boolean calls(MethodInvocationTree call, Set<String> names) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && names.contains(select.getIdentifier().toString());
  }

  /** The variable that a method is called on. */
  static Optional<String> receiver(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? name(select.getExpression())
        : Optional.empty();
  }

  private static Optional<String> name(ExpressionTree expression) {
    return switch (bare(expression)) {
      case IdentifierTree variable -> Optional.of(variable.getName().toString());
      case MemberSelectTree field
          when field.getExpression() instanceof IdentifierTree owner
              && owner.getName().contentEquals("this") ->
          Optional.of(field.getIdentifier().toString());
      case null, default -> Optional.empty();
    };
  }
}
