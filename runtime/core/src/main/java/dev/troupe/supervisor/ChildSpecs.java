package dev.troupe.supervisor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What child specs are refused. */
final class ChildSpecs {
  private ChildSpecs() {}

  /**
   * The specs, if a supervisor can have them together.
   *
   * @throws IllegalArgumentException if two have one id, or one cannot be
   */
  static List<ChildSpec> check(List<ChildSpec> specs, AutoShutdown autoShutdown) {
    List<ChildSpec> checked = List.copyOf(specs);
    Set<Object> ids = new HashSet<>();
    for (ChildSpec spec : checked) {
      check(spec, autoShutdown);
      if (!ids.add(spec.id())) {
        throw new IllegalArgumentException(
            "children: two have the id " + spec.id() + "; give one another with id(...)");
      }
    }
    return checked;
  }

  /** Refuses a significant child whose end cannot end the supervisor. */
  static void check(ChildSpec spec, AutoShutdown autoShutdown) {
    checkSignificance(spec);
    if (spec.significant() && autoShutdown == AutoShutdown.NEVER) {
      throw new IllegalArgumentException(
          spec
              + ": significant, but its supervisor never shuts down by itself; set autoShutdown to"
              + " ANY_SIGNIFICANT or ALL_SIGNIFICANT");
    }
  }

  static void checkSignificance(ChildSpec spec) {
    if (spec.significant() && spec.restart() == Restart.PERMANENT) {
      throw new IllegalArgumentException(
          spec
              + ": significant and PERMANENT, so that its end would never count; make it TRANSIENT"
              + " or TEMPORARY");
    }
  }
}
