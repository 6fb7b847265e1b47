package dev.troupe.processor.body.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what a body runs by itself: not through local classes, nor through lambdas, unless
 * they are handed to a method that is known to call them in place.
 */
public abstract class InPlaceScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  protected final Compilation compilation;

  protected InPlaceScanner(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Something is invoked: a method or a constructor, also by a reference to it. */
  protected abstract void invoked(TreePath where, ExecutableElement method);

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
    // its arguments first, as at run time
    super.visitMethodInvocation(tree, null);
    compilation.invoked(getCurrentPath()).ifPresent(method -> invoked(getCurrentPath(), method));
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
    super.visitNewClass(tree, null);
    compilation.invoked(getCurrentPath()).ifPresent(method -> invoked(getCurrentPath(), method));
    return null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
    super.visitMemberReference(tree, null);
    if (isCalledInPlace()) {
      compilation.invoked(getCurrentPath()).ifPresent(method -> invoked(getCurrentPath(), method));
    }
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
    return isCalledInPlace() ? super.visitLambdaExpression(tree, null) : null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    return null;
  }

  private boolean isCalledInPlace() {
    TreePath parent = getCurrentPath().getParentPath();
    return (parent.getLeaf() instanceof MethodInvocationTree
            || parent.getLeaf() instanceof NewClassTree)
        && compilation
            .invoked(parent)
            .filter(method -> Functions.areCalledInPlace(method, compilation.mirrors()))
            .isPresent();
  }
}
