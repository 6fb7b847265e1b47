package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.body.direct.Origin.Known;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/**
 * Tells whether a loop moves its end: assigns one of some variables, or adds to what one of them
 * holds, be it by another name, or in a method or a lambda that it calls.
 */
final class Growth {
  private final Facts facts;
  private final Overriding overriding;
  private final Provenance provenance;
  private final Step.End end;
  private final Aliases aliases;
  private final Set<Object> entered = new HashSet<>();

  Growth(Step.End end, Facts facts, Overriding overriding, Provenance provenance) {
    this.end = end;
    this.facts = facts;
    this.overriding = overriding;
    this.provenance = provenance;
    this.aliases = new Aliases(end.variables(), facts, overriding);
  }

  boolean found() {
    return in(end.each());
  }

  private boolean in(List<Step> steps) {
    return steps.stream().anyMatch(this::moves);
  }

  private boolean moves(Step step) {
    return switch (step) {
      case Step.Assign assign -> end.variables().contains(assign.variable());
      case Step.Add add -> aliases.include(add.to());
      case Step.Rely rely -> runs(rely.origin());
      case Step.Enter enter ->
          enter.arguments().stream().anyMatch(this::isHandedOn)
              || called(enter).filter(entered::add).anyMatch(this::moves);
      default -> false;
    };
  }

  /** What is given to a method may be added to there. */
  private boolean isHandedOn(Origin argument) {
    return aliases.include(argument) || runs(argument);
  }

  private boolean runs(Origin origin) {
    return provenance.follow(origin) instanceof Known known
        && entered.add(known.runs())
        && in(known.runs());
  }

  private Stream<ExecutableElement> called(Step.Enter enter) {
    return enter.exact()
        ? Stream.of(enter.method())
        : overriding.targets(enter.method()).stream().flatMap(List::stream);
  }

  private boolean moves(ExecutableElement method) {
    boolean makes = method.getKind() == ElementKind.CONSTRUCTOR;
    return (makes
            && in(facts.initialization(MoreElements.asType(method.getEnclosingElement()), false)))
        || facts.body(method).filter(body -> in(body.steps())).isPresent();
  }
}
