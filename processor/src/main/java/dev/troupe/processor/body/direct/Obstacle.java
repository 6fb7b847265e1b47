package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import com.sun.source.util.TreePath;
import dev.troupe.processor.type.Mirrors;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/**
 * Something in the way of a proof.
 *
 * @param at the expression
 * @param what the rest of a sentence about the handler
 * @param way the methods that lead there from the handler, which is not among them
 */
record Obstacle(TreePath at, String what, List<ExecutableElement> way) {
  /** The sentence, with the way. */
  String text() {
    return way.isEmpty()
        ? what
        : way.stream()
                .map(Obstacle::name)
                .collect(Collectors.joining(", then ", "runs ", ", which "))
            + what;
  }

  static String name(ExecutableElement method) {
    return Calls.name(method, MoreElements.asType(Mirrors.ownerOf(method)));
  }
}
