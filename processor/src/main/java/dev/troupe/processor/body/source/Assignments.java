package dev.troupe.processor.body.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** What is assigned to the variables and fields that a class mentions; looked for when asked. */
public final class Assignments {
  private final SourceClass type;
  private final Compilation compilation;
  private @Nullable Map<Element, List<TreePath>> values;

  public Assignments(SourceClass type, Compilation compilation) {
    this.type = type;
    this.compilation = compilation;
  }

  /** All that is ever assigned to a variable; nothing to a parameter. */
  public List<TreePath> to(Element variable) {
    if (values == null) {
      Scanner scanner = new Scanner();
      type.code().forEach(code -> scanner.scan(code.path(), null));
      values = scanner.found;
    }
    return values.getOrDefault(variable, List.of());
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Map<Element, List<TreePath>> found = new HashMap<>();

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
      ExpressionTree value = tree.getInitializer();
      if (value != null) {
        add(getCurrentPath(), value);
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
      add(Compilation.at(getCurrentPath(), tree.getVariable()), tree.getExpression());
      return super.visitAssignment(tree, null);
    }

    private void add(TreePath variable, ExpressionTree value) {
      compilation
          .element(variable)
          .ifPresent(element ->
              found
                  .computeIfAbsent(element, _ -> new ArrayList<>())
                  .add(Compilation.at(getCurrentPath(), value)));
    }
  }
}
