package dev.troupe.processor.body.direct;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What was read from the classes of a compilation. */
final class Facts {
  /**
   * The body of a method or constructor.
   *
   * @param at the method
   * @param steps what it does
   * @param returned where what it returns comes from
   * @param delegates whether it is a constructor that calls another one of its class
   */
  record Body(TreePath at, List<Step> steps, List<Origin> returned, boolean delegates) {}

  private final Map<ExecutableElement, Body> bodies = new HashMap<>();
  private final Map<TypeElement, List<Step>> statics = new HashMap<>();
  private final Map<TypeElement, List<Step>> makings = new HashMap<>();
  private final Map<VariableElement, List<Origin>> assigned = new HashMap<>();
  private final Map<TypeElement, Set<TypeElement>> subclasses = new HashMap<>();
  private final Set<TypeElement> types = new LinkedHashSet<>();

  void add(TypeElement type) {
    types.add(type);
  }

  void add(ExecutableElement method, Body body) {
    bodies.put(method, body);
  }

  void extend(TypeElement above, TypeElement type) {
    subclasses.computeIfAbsent(above, _ -> new LinkedHashSet<>()).add(type);
  }

  void assign(VariableElement variable, Origin origin) {
    assigned.computeIfAbsent(variable, _ -> new ArrayList<>()).add(origin);
  }

  /** What runs when a class is first used, or whenever an instance is made. */
  List<Step> initialization(TypeElement type, boolean isStatic) {
    return (isStatic ? statics : makings).computeIfAbsent(type, _ -> new ArrayList<>());
  }

  /** Whether a class is compiled from source, and no generated client. */
  boolean has(TypeElement type) {
    return types.contains(type);
  }

  Set<TypeElement> types() {
    return types;
  }

  Optional<Body> body(ExecutableElement method) {
    return Optional.ofNullable(bodies.get(method));
  }

  /** Where all that a variable is ever assigned comes from. */
  List<Origin> assigned(VariableElement variable) {
    return assigned.getOrDefault(variable, List.of());
  }

  /** Variables, and all that hold the same, as one was assigned to the other. */
  Set<VariableElement> aliases(Set<VariableElement> variables) {
    Set<VariableElement> all = new LinkedHashSet<>(variables);
    boolean isMore = true;
    while (isMore) {
      isMore = false;
      for (Map.Entry<VariableElement, List<Origin>> each : assigned.entrySet()) {
        Set<VariableElement> linked = new LinkedHashSet<>(Set.of(each.getKey()));
        each.getValue().forEach(origin -> held(origin, linked));
        isMore |= !Collections.disjoint(all, linked) && all.addAll(linked);
      }
    }
    return all;
  }

  private static void held(Origin origin, Set<VariableElement> into) {
    switch (origin) {
      case Origin.Held held -> into.add(held.variable());
      case Origin.All all -> all.origins().forEach(each -> held(each, into));
      default -> {}
    }
  }

  /** The classes that extend one, as far as they are in this compilation. */
  Set<TypeElement> subclasses(TypeElement type) {
    return subclasses.getOrDefault(type, Set.of());
  }
}
