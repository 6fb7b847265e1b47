package dev.troupe.processor.body.reach;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.body.source.Assignments;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.SourceClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Which expressions of a class have one value for all its instances: static fields, clients of a
 * constant name, and variables that nothing else is ever assigned to. A client that came in from
 * outside may be of any server.
 */
final class OneForAll {
  static final String SERVER_REF = "dev.troupe.server.ServerRef";

  private final Compilation compilation;
  private final Assignments assignments;
  private final Set<Element> asked = new HashSet<>();

  OneForAll(SourceClass type, Compilation compilation) {
    this.compilation = compilation;
    this.assignments = new Assignments(type, compilation);
  }

  boolean is(TreePath path) {
    return switch (path.getLeaf()) {
      case ParenthesizedTree inner -> is(Compilation.at(path, inner.getExpression()));
      case LiteralTree _ -> true;
      case MethodInvocationTree invocation -> isResult(path, invocation);
      default -> compilation.element(path).filter(this::isVariable).isPresent();
    };
  }

  /** {@code XClient.named("x")}, {@code via(registry, "x")}, {@code of(ref)}, and their refs. */
  private boolean isResult(TreePath path, MethodInvocationTree tree) {
    ExecutableElement method = compilation.invoked(path).orElse(null);
    if (method == null || !(method.getEnclosingElement() instanceof TypeElement owner)) {
      return false;
    }
    boolean ofClient = compilation.servers().serverOf(owner).isPresent();
    return switch (method.getSimpleName().toString()) {
      case "named", "via", "of" -> ofClient && is(last(path, tree));
      case "ref", "withTimeout" -> {
        TreePath receiver = Compilation.receiver(path);
        yield receiver != null
            && (ofClient || owner.getQualifiedName().contentEquals(SERVER_REF))
            && is(receiver);
      }
      default -> false;
    };
  }

  private static TreePath last(TreePath path, MethodInvocationTree tree) {
    return Compilation.at(path, tree.getArguments().getLast());
  }

  private boolean isVariable(Element element) {
    if (!(element instanceof VariableElement variable)) {
      return false;
    }
    if (variable.getConstantValue() != null
        || (element.getKind() == ElementKind.FIELD
            && element.getModifiers().contains(Modifier.STATIC))) {
      return true;
    }
    List<TreePath> values = assignments.to(element);
    return !values.isEmpty()
        && (element.getKind() == ElementKind.LOCAL_VARIABLE
            || element.getModifiers().contains(Modifier.PRIVATE))
        && asked.add(element)
        && values.stream().allMatch(this::is)
        && asked.remove(element);
  }
}
