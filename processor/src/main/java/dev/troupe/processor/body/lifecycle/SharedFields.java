package dev.troupe.processor.body.lifecycle;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import dev.troupe.processor.validate.Problem;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What is shared by all servers of a class, and changes. */
final class SharedFields {
  private static final Set<String> CHANGES =
      Set.of(
          "add", "put", "set", "remove", "clear", "offer", "poll", "push", "pop", "merge",
          "compute", "replace", "retain", "sort");

  private final Compilation compilation;

  SharedFields(Compilation compilation) {
    this.compilation = compilation;
  }

  void read(SourceClass type) {
    if (compilation.servers().server(type.element()).isEmpty()) {
      return;
    }
    Changed changed = new Changed();
    type.code().stream()
        .filter(code -> code.method().isPresent() || !code.isStatic())
        .forEach(code -> changed.scan(code.path(), null));
    for (Tree member : ((ClassTree) type.path().getLeaf()).getMembers()) {
      if (member instanceof VariableTree variable) {
        TreePath path = Compilation.at(type.path(), variable);
        compilation
            .element(path)
            .filter(field -> isShared(field, changed.fields) && !isConcurrent(path, variable))
            .ifPresent(field -> report(path, field, type.element()));
      }
    }
  }

  /** Who takes a collection that is made for it means to share. */
  private boolean isConcurrent(TreePath path, VariableTree variable) {
    return variable.getInitializer() instanceof NewClassTree made
        && compilation
            .invoked(Compilation.at(path, made))
            .filter(constructor -> isConcurrent(Mirrors.ownerOf(constructor)))
            .isPresent();
  }

  private static boolean isConcurrent(Element type) {
    return Mirrors.packageOf(type).getQualifiedName().contentEquals("java.util.concurrent");
  }

  private void report(TreePath path, Element field, TypeElement server) {
    compilation
        .reporter()
        .report(Problem.SHARED_FIELD, path, field.getSimpleName(), Prose.type(server));
  }

  private static boolean isShared(Element field, Set<Element> changed) {
    Set<Modifier> modifiers = field.getModifiers();
    return modifiers.contains(Modifier.STATIC)
        && (changed.contains(field)
            || !(modifiers.contains(Modifier.FINAL) || modifiers.contains(Modifier.PRIVATE)));
  }

  /** The static fields that instances change, or that they change the content of. */
  private final class Changed extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Set<Element> fields = new HashSet<>();

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
      add(getCurrentPath(), tree.getVariable());
      return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(
        CompoundAssignmentTree tree, @Nullable Void nothing) {
      add(getCurrentPath(), tree.getVariable());
      return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void nothing) {
      if (Stream.of("INCREMENT", "DECREMENT").anyMatch(tree.getKind().name()::endsWith)) {
        add(getCurrentPath(), tree.getExpression());
      }
      return super.visitUnary(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
      if (tree.getMethodSelect() instanceof MemberSelectTree select
          && compilation.invoked(getCurrentPath()).filter(this::changes).isPresent()) {
        add(Compilation.at(getCurrentPath(), select), select.getExpression());
      }
      return super.visitMethodInvocation(tree, null);
    }

    private boolean changes(ExecutableElement method) {
      TypeElement owner = MoreElements.asType(Mirrors.ownerOf(method));
      String name = method.getSimpleName().toString();
      return CHANGES.stream().anyMatch(name::startsWith)
          && Stream.of(Collection.class, Map.class)
              .anyMatch(type -> compilation.mirrors().isSubtype(owner.asType(), type))
          && !isConcurrent(owner);
    }

    private void add(TreePath parent, ExpressionTree expression) {
      compilation
          .element(Compilation.at(parent, expression))
          .filter(element -> element.getKind() == ElementKind.FIELD)
          .ifPresent(fields::add);
    }
  }
}
