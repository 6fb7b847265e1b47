package dev.troupe.processor.body.reach;

import com.google.auto.common.MoreElements;
import dev.troupe.processor.body.source.Check;
import dev.troupe.processor.body.source.Code;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.Server;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.type.Mirrors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The steps of every body of a compilation, and where they lead. To be asked when all checks
 * decide.
 */
public final class Bodies implements Check {
  private final Compilation compilation;
  private final Map<ExecutableElement, List<Step>> methods = new HashMap<>();
  private final Map<TypeElement, List<Step>> initializers = new HashMap<>();

  public Bodies(Compilation compilation) {
    this.compilation = compilation;
  }

  @Override
  public void read(SourceClass type) {
    OneForAll oneForAll = new OneForAll(type, compilation);
    for (Code code : type.code()) {
      List<Step> steps = StepScanner.steps(code, compilation, oneForAll);
      if (code.method().isPresent()) {
        methods.put(code.method().get(), steps);
      } else if (!code.isStatic()) {
        initializers.computeIfAbsent(type.element(), _ -> new ArrayList<>()).addAll(steps);
      }
    }
  }

  /** What a method of a server does in the server's process, with all that it invokes there. */
  public Stream<Step> steps(ExecutableElement method, Server self) {
    Set<Step> found = new LinkedHashSet<>();
    Set<ExecutableElement> known = new HashSet<>();
    Deque<ExecutableElement> next = new ArrayDeque<>(List.of(method));
    while (!next.isEmpty()) {
      ExecutableElement each = implementation(next.remove(), self);
      if (known.add(each)) {
        steps(each)
            .forEach(step -> {
              found.add(step);
              next.add(step.method());
            });
      }
    }
    return found.stream();
  }

  private Stream<Step> steps(ExecutableElement method) {
    Stream<Step> own = methods.getOrDefault(method, List.of()).stream();
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? Stream.concat(
            initializers
                .getOrDefault(MoreElements.asType(Mirrors.ownerOf(method)), List.of())
                .stream(),
            own)
        : own;
  }

  /** What runs when a server invokes a method on itself. */
  private ExecutableElement implementation(ExecutableElement method, Server self) {
    TypeElement owner = MoreElements.asType(Mirrors.ownerOf(method));
    if (owner.equals(self.type()) || !self.inherits(owner)) {
      return method;
    }
    return self.candidate().lineage().types().stream()
        .filter(type -> type.getKind().isClass())
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(each -> compilation.mirrors().elements().overrides(each, method, self.type()))
        .findFirst()
        .orElse(method);
  }
}
