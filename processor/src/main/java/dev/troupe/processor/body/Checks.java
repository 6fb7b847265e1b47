package dev.troupe.processor.body;

import dev.troupe.processor.body.deadlock.DeadlockCheck;
import dev.troupe.processor.body.direct.DirectCheck;
import dev.troupe.processor.body.leak.LeakCheck;
import dev.troupe.processor.body.lifecycle.LifecycleCheck;
import dev.troupe.processor.body.reach.Bodies;
import dev.troupe.processor.body.source.Check;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.discover.Candidate;
import java.util.List;

/** Every check there is. */
final class Checks {
  private Checks() {}

  /** Those of a compilation; none where there cannot be a server. */
  static List<Check> of(Compilation compilation) {
    if (compilation.mirrors().elements().getTypeElement(Candidate.ANNOTATION) == null) {
      return List.of();
    }
    Bodies bodies = new Bodies(compilation);
    return List.of(
        bodies,
        new DeadlockCheck(compilation, bodies),
        new LeakCheck(compilation),
        new LifecycleCheck(compilation, bodies),
        new DirectCheck(compilation));
  }
}
