package dev.troupe.processor.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskEvent.Kind;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import dev.troupe.processor.body.source.Check;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.option.Options;
import dev.troupe.processor.validate.OptionRules;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Follows one compilation: hands its classes to the checks as they are analysed, and has the checks
 * decide after the last. A check that fails says so once, and is not asked again.
 */
final class BodyListener implements TaskListener {
  private final JavacTask task;
  private final Function<Compilation, List<Check>> makeChecks;
  private final String[] arguments;

  /** How many classes each file has. */
  private final Map<URI, Integer> entered = new HashMap<>();

  /** What they are called. The trees do not tell: javac drops each as soon as it is compiled. */
  private final Set<String> sources = new HashSet<>();

  /** How many classes are still to be analysed. */
  private int left;

  private final List<Check> checks = new ArrayList<>();
  private @Nullable Compilation compilation;

  BodyListener(JavacTask task, Function<Compilation, List<Check>> makeChecks, String... arguments) {
    this.task = task;
    this.makeChecks = makeChecks;
    this.arguments = arguments;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == Kind.ENTER) {
      entered(event.getCompilationUnit());
    } else if (event.getKind() == Kind.ANALYZE && event.getTypeElement() != null) {
      analysed(event.getCompilationUnit(), event.getTypeElement());
    }
  }

  /** Every file comes again in each round of annotation processing. */
  private void entered(CompilationUnitTree unit) {
    int classes = classes(unit).size();
    Integer before = entered.put(unit.getSourceFile().toUri(), classes);
    left += classes - (before == null ? 0 : before);
    String home = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    classes(unit).forEach(tree -> sources.add(home + tree.getSimpleName()));
  }

  private void analysed(CompilationUnitTree unit, TypeElement type) {
    Compilation current = started(unit);
    for (ClassTree tree : classes(unit)) {
      TreePath path = new TreePath(new TreePath(unit), tree);
      if (type.equals(current.trees().getElement(path))) {
        SourceClass.in(path, current)
            .forEach(each -> ask(each.path(), current, check -> check.read(each)));
        if (--left == 0) {
          ask(path, current, Check::decide);
        }
      }
    }
  }

  private Compilation started(CompilationUnitTree first) {
    if (compilation == null) {
      Options own = Options.of(arguments);
      Compilation made = Compilation.of(task, Options.of(task.getElements(), own), sources);
      OptionRules.check(
          own,
          "-Xplugin:Troupe ",
          (problem, what) -> made.reporter().report(problem, new TreePath(first), what));
      checks.addAll(makeChecks.apply(made));
      compilation = made;
    }
    return compilation;
  }

  private void ask(TreePath where, Compilation current, Consumer<Check> question) {
    for (Check check : List.copyOf(checks)) {
      try {
        question.accept(check);
      } catch (RuntimeException | StackOverflowError e) {
        checks.remove(check);
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        current.reporter().failed(where, e, trace.toString());
      }
    }
  }

  private static List<ClassTree> classes(CompilationUnitTree unit) {
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast)
        .toList();
  }
}
