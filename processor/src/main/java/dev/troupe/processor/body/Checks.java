package dev.troupe.processor.body;

import dev.troupe.processor.body.source.Check;
import dev.troupe.processor.body.source.Compilation;
import java.util.List;

/** Every check there is. */
final class Checks {
  private Checks() {}

  /** Those of a compilation; none where there cannot be a server. */
  static List<Check> of(Compilation compilation) {
    return List.of();
  }
}
