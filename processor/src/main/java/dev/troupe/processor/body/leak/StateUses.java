package dev.troupe.processor.body.leak;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.troupe.processor.body.source.Compilation;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Whether some code, such as the body of a lambda, gets at the state of an instance. */
final class StateUses extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final State state;
  private final Compilation compilation;
  private final Predicate<VariableElement> alsoBy;
  private boolean found;

  /**
   * Looks for members.
   *
   * @param alsoBy which variables lead to the instance, too
   */
  StateUses(State state, Compilation compilation, Predicate<VariableElement> alsoBy) {
    this.state = state;
    this.compilation = compilation;
    this.alsoBy = alsoBy;
  }

  boolean in(TreePath path) {
    scan(path, null);
    return found;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
    compilation.element(getCurrentPath()).ifPresent(this::used);
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
    if (isThis(tree.getExpression()) || tree.getIdentifier().contentEquals("this")) {
      compilation.element(getCurrentPath()).ifPresent(this::used);
      return null;
    }
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
    if (compilation.invoked(getCurrentPath()).filter(state::isOfInner).isPresent()) {
      found = true;
    }
    return super.visitNewClass(tree, null);
  }

  private void used(Element element) {
    found =
        found
            || (state.isMember(element)
                ? state.isTouchedBy(element)
                : element instanceof VariableElement variable && alsoBy.test(variable));
  }

  /** {@code this}, {@code super}, {@code Outer.this}. */
  static boolean isThis(ExpressionTree tree) {
    return switch (tree) {
      case IdentifierTree name ->
          name.getName().contentEquals("this") || name.getName().contentEquals("super");
      case MemberSelectTree select ->
          select.getIdentifier().contentEquals("this")
              || select.getIdentifier().contentEquals("super");
      default -> false;
    };
  }
}
