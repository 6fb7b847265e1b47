package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.body.direct.Origin.All;
import dev.troupe.processor.body.direct.Origin.Held;
import dev.troupe.processor.body.direct.Origin.Known;
import dev.troupe.processor.body.direct.Origin.Returned;
import dev.troupe.processor.body.direct.Origin.Unknown;
import dev.troupe.processor.type.Mirrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Follows origins to the end: an object is of the JDK's make, or anybody's. */
final class Provenance {
  private final Reading reading;
  private final Facts facts;
  private final Overriding overriding;
  private Map<VariableElement, Origin> given = new HashMap<>();
  private final Set<Object> asked = new HashSet<>();

  Provenance(Reading reading, Overriding overriding) {
    this.reading = reading;
    this.facts = reading.facts();
    this.overriding = overriding;
  }

  /** Says what a parameter holds from now on. */
  void give(VariableElement parameter, Origin origin) {
    given.put(parameter, origin);
  }

  /** Says what the parameters of a method hold from now on. */
  void give(ExecutableElement method, List<Origin> arguments) {
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      boolean isRest = method.isVarArgs() && i == method.getParameters().size() - 1;
      if (isRest) {
        give(parameter, Origin.SAFE);
      } else if (i < arguments.size()) {
        give(parameter, arguments.get(i));
      } else {
        given.remove(parameter);
      }
    }
  }

  /** Says that a method is over. */
  void forget(ExecutableElement method) {
    method.getParameters().forEach(given::remove);
  }

  /** What parameters hold now. */
  Map<VariableElement, Origin> given() {
    return Map.copyOf(given);
  }

  /** Known with all that it runs, or unknown. */
  Origin follow(Origin origin) {
    return switch (origin) {
      case Known known -> known;
      case Unknown unknown -> unknown;
      case All all -> worst(all.origins().stream());
      case Held held -> once(held, () -> held(held.variable()));
      case Returned returned -> returned(returned);
    };
  }

  private interface Question {
    Origin answer();
  }

  /** What holds itself, in a circle, adds nothing. */
  private Origin once(Object key, Question question) {
    if (!asked.add(key)) {
      return Origin.SAFE;
    }
    try {
      return question.answer();
    } finally {
      asked.remove(key);
    }
  }

  private Origin worst(Stream<Origin> origins) {
    List<Step> runs = new ArrayList<>();
    boolean isNew = false;
    for (Origin each : origins.toList()) {
      switch (follow(each)) {
        case Known known -> {
          runs.addAll(known.runs());
          isNew |= known.isNew();
        }
        case Origin unknown -> {
          return unknown;
        }
      }
    }
    return new Known(runs, isNew);
  }

  private Origin held(VariableElement variable) {
    if (reading.known().isValue(variable.asType(), reading.mirrors())) {
      return Origin.SAFE;
    }
    List<Origin> assigned = facts.assigned(variable);
    if (variable.getKind().isField()) {
      return field(variable, assigned);
    }
    if (variable.getKind() == ElementKind.PARAMETER) {
      Origin argument =
          Optional.ofNullable(given.get(variable)).orElseGet(() -> nobodyKnows(variable));
      return worst(Stream.concat(Stream.of(argument), assigned.stream()));
    }
    return assigned.isEmpty() ? anyClass(variable) : worst(assigned.stream());
  }

  private static Origin anyClass(VariableElement variable) {
    return new Unknown(variable.getSimpleName() + " may be of any class");
  }

  private static Origin nobodyKnows(VariableElement parameter) {
    return Mirrors.ownerOf(parameter).getKind() == ElementKind.CONSTRUCTOR
        ? new Unknown(
            parameter.getSimpleName() + " is whatever the constructor is given, so copy it there")
        : anyClass(parameter);
  }

  private Origin field(VariableElement field, List<Origin> assigned) {
    Optional<TypeElement> owner = Reading.owner(field).filter(facts::has);
    if (owner.isEmpty()) {
      return new Unknown(
          field.getSimpleName() + " is of a class whose source is not compiled here");
    }
    boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
    if (!isFinal && !field.getModifiers().contains(Modifier.PRIVATE)) {
      return new Unknown(
          field.getSimpleName() + " can be assigned from elsewhere, so make it private or final");
    }
    if (assigned.isEmpty() && owner.get().getKind() == ElementKind.RECORD) {
      return new Unknown(
          field.getSimpleName() + " is whatever the record is made with, so copy it there");
    }
    Origin origin = withoutArguments(() -> worst(assigned.stream()));
    return field.getModifiers().contains(Modifier.STATIC)
            && origin instanceof Known known
            && known.isNew()
        ? new Unknown(field.getSimpleName() + " is static, and shared by all servers")
        : origin;
  }

  /** What is assigned may be assigned with other arguments than those at hand. */
  private Origin withoutArguments(Question question) {
    Map<VariableElement, Origin> atHand = given;
    given = new HashMap<>();
    try {
      return question.answer();
    } finally {
      given = atHand;
    }
  }

  private Origin returned(Returned returned) {
    ExecutableElement method = returned.method();
    TypeElement owner = MoreElements.asType(method.getEnclosingElement());
    Optional<VariableElement> component = facts.component(method);
    if (component.isPresent()) {
      return follow(new Held(component.get()));
    }
    Optional<List<ExecutableElement>> targets = overriding.targets(method);
    if (!facts.has(owner) || targets.isEmpty()) {
      return new Unknown("what " + Obstacle.name(method) + " returns may be of any class");
    }
    List<Origin> arguments = returned.arguments().stream().map(this::follow).toList();
    List<Origin> results = new ArrayList<>();
    for (ExecutableElement target : targets.get()) {
      give(target, arguments);
      facts.body(target).ifPresent(body -> results.addAll(body.returned()));
    }
    Origin result = once(method, () -> worst(results.stream()));
    boolean mayKeep = arguments.stream().anyMatch(each -> !each.equals(Origin.SAFE));
    return mayKeep && result instanceof Known known && !known.runs().isEmpty()
        ? new Unknown("what " + Obstacle.name(method) + " returns may run what it is given")
        : result;
  }
}
