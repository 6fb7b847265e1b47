package dev.troupe.processor.body.direct;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what stands for a loop: its end, as long as its body does not move it, or a stop. */
final class Loops {
  private static final String BOUNDLESS = "loops, and not to the size of anything that it holds";

  private final Reading reading;

  Loops(Reading reading) {
    this.reading = reading;
  }

  Step ending(TreePath at, WhileLoopTree loop, List<Step> each) {
    return taking(at, loop.getCondition(), loop.getStatement(), each)
        .orElseGet(() -> new Step.Stop(at, endless(at, loop.getCondition())));
  }

  Step ending(TreePath at, DoWhileLoopTree loop) {
    return new Step.Stop(at, endless(at, loop.getCondition()));
  }

  Step ending(TreePath at, ForLoopTree loop, List<Step> each) {
    Optional<Step> taking =
        loop.getUpdate().isEmpty() && loop.getCondition() != null
            ? taking(at, loop.getCondition(), loop.getStatement(), each)
            : Optional.empty();
    return taking.or(() -> counting(at, each)).orElseGet(() -> new Step.Stop(at, BOUNDLESS));
  }

  private Optional<Step> taking(
      TreePath at, ExpressionTree condition, StatementTree body, List<Step> each) {
    return TakingLoop.source(condition, body)
        .map(source -> TreePath.getPath(at, source))
        .filter(this::isKnown)
        .flatMap(reading::variable)
        .map(source -> new Step.End(at, Set.of(source), each, endless(at, condition)));
  }

  /** Whether its methods do what they say. */
  private boolean isKnown(TreePath source) {
    return reading
        .typeElement(source)
        .flatMap(type -> reading.known().of(type, reading.mirrors()))
        .isPresent();
  }

  private Optional<Step> counting(TreePath at, List<Step> each) {
    CountingLoop counting = new CountingLoop(at, reading);
    return counting.endsSoon()
        ? Optional.of(new Step.End(at, counting.variables(), each, BOUNDLESS))
        : Optional.empty();
  }

  private static String endless(TreePath at, ExpressionTree condition) {
    return "loops for as long as "
        + Reading.text(new TreePath(at, condition))
        + ", with no end in sight";
  }
}
