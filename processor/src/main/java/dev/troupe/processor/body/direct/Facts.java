package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
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

  /** The field behind an accessor that the compiler writes. */
  Optional<VariableElement> component(ExecutableElement method) {
    TypeElement owner = MoreElements.asType(method.getEnclosingElement());
    return owner.getKind() == ElementKind.RECORD
            && method.getParameters().isEmpty()
            && body(method).isEmpty()
        ? owner.getEnclosedElements().stream()
            .filter(each -> each.getKind() == ElementKind.FIELD)
            .filter(each -> each.getSimpleName().equals(method.getSimpleName()))
            .map(MoreElements::asVariable)
            .findAny()
        : Optional.empty();
  }

  /** Where what a method returns comes from. */
  List<Origin> returned(ExecutableElement method) {
    return component(method)
        .<List<Origin>>map(field -> List.of(new Origin.Held(field)))
        .or(() -> body(method).map(Body::returned))
        .orElse(List.of());
  }

  /** Where all that a variable is ever assigned comes from. */
  List<Origin> assigned(VariableElement variable) {
    return assigned.getOrDefault(variable, List.of());
  }

  /** All that is ever assigned, by what it is assigned to. */
  Map<VariableElement, List<Origin>> assigned() {
    return assigned;
  }

  /** The classes that extend one, as far as they are in this compilation. */
  Set<TypeElement> subclasses(TypeElement type) {
    return subclasses.getOrDefault(type, Set.of());
  }
}
