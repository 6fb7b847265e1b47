package dev.troupe.processor.body.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.troupe.processor.option.Options;
import dev.troupe.processor.validate.Problem;
import dev.troupe.processor.validate.Suppression;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * Prints what was found in bodies, each problem once at its expression, whoever else runs it.
 * Errors can be suppressed, too: that two references mean one process can be certain for us and
 * wrong for who knows more.
 */
public final class BodyReporter {
  private record Printed(String what, Tree at) {}

  private final Trees trees;
  private final Options options;
  private final Set<Printed> printed = new HashSet<>();

  BodyReporter(Trees trees, Options options) {
    this.trees = trees;
    this.options = options;
  }

  /** Prints a problem, unless something around it suppresses it. */
  public void report(Problem problem, TreePath where, Object... arguments) {
    if (!isSuppressed(problem, where)) {
      print(problem.kind(), where, problem.code(), problem.text(arguments));
    }
  }

  /** Prints a problem that nothing suppresses, as there is a better way to answer for it. */
  public void insist(Problem problem, TreePath where, Object... arguments) {
    print(problem.kind(), where, problem.code(), problem.text(arguments));
  }

  /** Prints something that is no problem. */
  public void note(TreePath where, String message) {
    print(Kind.NOTE, where, message, message);
  }

  /** A check has failed: a defect of ours, which does not keep anybody from compiling. */
  public void failed(TreePath where, Throwable cause, String trace) {
    report(Problem.UNCHECKED_BODIES, where, ((ClassTree) where.getLeaf()).getSimpleName(), cause);
    if (options.debug()) {
      note(where, trace);
    }
  }

  private void print(Kind kind, TreePath where, String what, String message) {
    if (printed.add(new Printed(what, where.getLeaf()))) {
      trees.printMessage(kind, message, where.getLeaf(), where.getCompilationUnit());
    }
  }

  private boolean isSuppressed(Problem problem, TreePath where) {
    return Stream.iterate(where, path -> path != null, TreePath::getParentPath)
        .filter(path -> isDeclaration(path.getLeaf()))
        .map(trees::getElement)
        .anyMatch((Element element) -> element != null && Suppression.at(element, problem));
  }

  private static boolean isDeclaration(Tree tree) {
    return tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree;
  }
}
