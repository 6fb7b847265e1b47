package dev.troupe.processor.body.direct;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/** Says what stands for a loop: its end, as long as its body does not move it, or a stop. */
final class Loops {
  private static final String BOUNDLESS = "loops, and not to the size of anything that it holds";

  private final Reading reading;

  Loops(Reading reading) {
    this.reading = reading;
  }

  Step ending(TreePath at, WhileLoopTree loop) {
    return taking(at, loop.getCondition(), loop.getStatement())
        .orElseGet(() -> new Step.Stop(at, endless(at, loop.getCondition())));
  }

  Step ending(TreePath at, DoWhileLoopTree loop) {
    return new Step.Stop(at, endless(at, loop.getCondition()));
  }

  Step ending(TreePath at, ForLoopTree loop) {
    Optional<Step> taking =
        loop.getUpdate().isEmpty() && loop.getCondition() != null
            ? taking(at, loop.getCondition(), loop.getStatement())
            : Optional.empty();
    return taking.or(() -> counting(at, loop)).orElseGet(() -> new Step.Stop(at, BOUNDLESS));
  }

  private Optional<Step> taking(TreePath at, ExpressionTree condition, StatementTree body) {
    return TakingLoop.source(condition, body)
        .map(source -> TreePath.getPath(at, source))
        .flatMap(reading::variable)
        .map(source -> end(at, Set.of(source), body, endless(at, condition)));
  }

  private Optional<Step> counting(TreePath at, ForLoopTree loop) {
    CountingLoop counting = new CountingLoop(at, reading);
    return counting.endsSoon()
        ? Optional.of(end(at, counting.variables(), loop.getStatement(), BOUNDLESS))
        : Optional.empty();
  }

  private static Step end(
      TreePath at, Set<VariableElement> variables, StatementTree body, String what) {
    return new Step.End(at, variables, new TreePath(at, body), what);
  }

  private static String endless(TreePath at, ExpressionTree condition) {
    return "loops for as long as "
        + Reading.text(new TreePath(at, condition))
        + ", with no end in sight";
  }
}
