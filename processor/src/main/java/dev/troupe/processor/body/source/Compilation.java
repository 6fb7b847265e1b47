package dev.troupe.processor.body.source;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.troupe.processor.option.Options;
import dev.troupe.processor.type.Mirrors;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What a check asks.
 *
 * @param trees the compiler's trees
 * @param mirrors its elements and types, which are the same until the end: rounds are over
 * @param options what the build says
 * @param servers which classes are servers, and which methods their clients'
 * @param reporter prints what was found
 * @param sources the names of the top-level classes that are compiled from source
 */
public record Compilation(
    Trees trees,
    Mirrors mirrors,
    Options options,
    Servers servers,
    BodyReporter reporter,
    Set<String> sources) {
  public static Compilation of(JavacTask task, Options options, Set<String> sources) {
    Trees trees = Trees.instance(task);
    Mirrors mirrors = new Mirrors(task.getElements(), task.getTypes());
    return new Compilation(
        trees, mirrors, options, new Servers(mirrors), new BodyReporter(trees, options), sources);
  }

  /** What an expression or a declaration stands for, if javac knows. */
  public Optional<Element> element(TreePath path) {
    return Optional.ofNullable(trees.getElement(path));
  }

  /** The method or constructor that an expression invokes or refers to, if javac knows. */
  public Optional<ExecutableElement> invoked(TreePath path) {
    return element(path)
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast);
  }

  /** The type of an expression, if javac knows. */
  public Optional<TypeMirror> type(TreePath path) {
    return Optional.ofNullable(trees.getTypeMirror(path));
  }

  /** What a method is invoked on; null if that is not written. */
  public static @Nullable TreePath receiver(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree tree
            && tree.getMethodSelect() instanceof MemberSelectTree select
        ? at(at(path, select), select.getExpression())
        : null;
  }

  /** A part of what is at a path. */
  public static TreePath at(TreePath parent, Tree part) {
    return new TreePath(parent, part);
  }

  /** Whether a class is compiled from source, and so read before the checks decide. */
  public boolean isSource(TypeElement type) {
    return sources.contains(Mirrors.outermost(type).getQualifiedName().toString());
  }
}
