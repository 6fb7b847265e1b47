package dev.troupe.processor.body.direct;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** All variables that may hold the same objects as some do, or views of them. */
final class Aliases {
  private final Facts facts;
  private final Overriding overriding;
  private final Set<VariableElement> all;

  Aliases(Set<VariableElement> variables, Facts facts, Overriding overriding) {
    this.facts = facts;
    this.overriding = overriding;
    this.all = new HashSet<>(variables);
    boolean isMore = true;
    while (isMore) {
      isMore = false;
      for (Map.Entry<VariableElement, List<Origin>> each : facts.assigned().entrySet()) {
        isMore |= link(each.getKey(), each.getValue());
      }
    }
  }

  /** Being assigned goes both ways: either is the other from then on. */
  private boolean link(VariableElement variable, List<Origin> assigned) {
    Set<VariableElement> linked = new HashSet<>(Set.of(variable));
    assigned.forEach(origin -> variables(origin, new HashSet<>()).forEach(linked::add));
    return linked.stream().anyMatch(all::contains) && all.addAll(linked);
  }

  /** Whether something may be what one of the variables holds. */
  boolean include(Origin origin) {
    return variables(origin, new HashSet<>()).anyMatch(all::contains);
  }

  private Stream<VariableElement> variables(Origin origin, Set<ExecutableElement> asked) {
    return switch (origin) {
      case Origin.Held held -> Stream.of(held.variable());
      case Origin.All several -> several.origins().stream().flatMap(each -> variables(each, asked));
      case Origin.Returned returned when asked.add(returned.method()) ->
          overriding.targets(returned.method()).stream()
              .flatMap(List::stream)
              .flatMap(target -> facts.returned(target).stream())
              .flatMap(each -> variables(each, asked));
      default -> Stream.of();
    };
  }
}
