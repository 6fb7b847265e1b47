package dev.troupe.processor.body.direct;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.troupe.processor.body.direct.Bounds.End;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what takes long in a body, or a lock; the rest is left to who extends it. */
abstract class SlowReader extends TreePathScanner<@Nullable Void, @Nullable Void> {
  final Reading reading;
  final Origins origins;
  final List<Step> steps = new ArrayList<>();
  private final Loops loops;

  SlowReader(Reading reading, Origins origins) {
    this.reading = reading;
    this.origins = origins;
    this.loops = new Loops(reading);
  }

  final List<Step> steps() {
    return steps;
  }

  final TreePath at(Tree part) {
    return new TreePath(getCurrentPath(), part);
  }

  private void stop(String what) {
    steps.add(new Step.Stop(getCurrentPath(), what));
  }

  static Origin element(String name) {
    return new Origin.Unknown(name + " may be of any class");
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree node, @Nullable Void unused) {
    stop("takes a lock");
    return super.visitSynchronized(node, null);
  }

  @Override
  public @Nullable Void visitTry(TryTree node, @Nullable Void unused) {
    if (!node.getResources().isEmpty()) {
      stop("closes what it has opened, and closing may block");
    }
    return super.visitTry(node, null);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree node, @Nullable Void unused) {
    TreePath all = at(node.getExpression());
    TypeMirror type = reading.compilation().type(all).orElse(null);
    reading
        .variable(at(node.getVariable()))
        .ifPresent(each -> reading.facts().assign(each, element(each.toString())));
    if (type == null || type.getKind() != TypeKind.ARRAY) {
      steps.add(new Step.Rely(all, origins.of(all), "loops over " + Reading.text(all)));
    }
    scan(node.getExpression(), null);
    return scan(node.getStatement(), null);
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree node, @Nullable Void unused) {
    int first = steps.size();
    super.visitWhileLoop(node, null);
    steps.add(first, loops.ending(getCurrentPath(), node, since(first)));
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree node, @Nullable Void unused) {
    steps.add(loops.ending(getCurrentPath(), node));
    return super.visitDoWhileLoop(node, null);
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree node, @Nullable Void unused) {
    scan(node.getInitializer(), null);
    scan(node.getUpdate(), null);
    int first = steps.size();
    scan(node.getCondition(), null);
    scan(node.getStatement(), null);
    steps.add(first, loops.ending(getCurrentPath(), node, since(first)));
    return null;
  }

  private List<Step> since(int first) {
    return List.copyOf(steps.subList(first, steps.size()));
  }

  @Override
  public @Nullable Void visitNewArray(NewArrayTree node, @Nullable Void unused) {
    node.getDimensions().stream()
        .map(this::at)
        .filter(size -> !new Bounds(reading).has(size, End.HIGH))
        .forEach(size -> stop("makes an array of " + Reading.text(size) + ", which may be long"));
    return super.visitNewArray(node, null);
  }
}
