package dev.troupe.processor.discover;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.auto.common.Visibility;
import dev.troupe.processor.discover.UnusableHandler.Cause;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Mirrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

/** Finds what belongs to a server class: what it declares, and what it inherits. */
public final class Discovery {
  private final Mirrors mirrors;
  private final TypeElement server;
  private final Set<ExecutableElement> effective;
  private final List<HandlerMethod> handlers = new ArrayList<>();
  private final List<UnusableHandler> unusable = new ArrayList<>();

  private Discovery(TypeElement server, Mirrors mirrors) {
    this.mirrors = mirrors;
    this.server = server;
    this.effective =
        MoreElements.getLocalAndInheritedMethods(server, mirrors.types(), mirrors.elements());
  }

  public static Candidate discover(TypeElement server, Mirrors mirrors) {
    Discovery discovery = new Discovery(server, mirrors);
    Lineage lineage = Lineage.of(server, mirrors.types());
    for (TypeElement type : lineage.types()) {
      ElementFilter.methodsIn(type.getEnclosedElements()).forEach(discovery::visit);
    }
    return new Candidate(
        server,
        Mirrors.annotation(server, Candidate.ANNOTATION).orElseThrow(),
        lineage,
        List.copyOf(discovery.handlers),
        List.copyOf(discovery.unusable));
  }

  private void visit(ExecutableElement method) {
    List<HandlerKind> kinds = HandlerMethod.kindsOf(method);
    if (kinds.isEmpty()) {
      return;
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      unusable.add(new UnusableHandler(method, Cause.PRIVATE, Optional.empty()));
    } else if (method.getModifiers().contains(Modifier.STATIC)) {
      unusable.add(new UnusableHandler(method, Cause.STATIC, Optional.empty()));
    } else if (!effective.contains(method)) {
      visitOverridden(method);
    } else if (!isAccessible(method)) {
      unusable.add(new UnusableHandler(method, Cause.INACCESSIBLE, Optional.empty()));
    } else if (!isKnown(method)) {
      handlers.add(new HandlerMethod(method, signature(method), kinds));
    }
  }

  private void visitOverridden(ExecutableElement method) {
    Optional<ExecutableElement> override =
        effective.stream().filter(each -> mirrors.overrides(each, method, server)).findFirst();
    if (override.isEmpty()) {
      unusable.add(new UnusableHandler(method, Cause.INACCESSIBLE, override));
    } else if (HandlerMethod.kindsOf(override.get()).isEmpty()) {
      unusable.add(new UnusableHandler(method, Cause.OVERRIDDEN, override));
    }
  }

  /** The client is in the server's package, and no subclass. */
  private boolean isAccessible(ExecutableElement method) {
    return Visibility.ofElement(method) == Visibility.PUBLIC
        || Mirrors.packageOf(method).equals(Mirrors.packageOf(server));
  }

  /** Whether one of the same signature is inherited by another route. */
  private boolean isKnown(ExecutableElement method) {
    return handlers.stream()
        .map(HandlerMethod::element)
        .filter(known -> known.getSimpleName().equals(method.getSimpleName()))
        .anyMatch(known -> mirrors.types().isSubsignature(signature(known), signature(method)));
  }

  /** A compiler that substitutes types forgets their annotations, so it is not asked in vain. */
  private ExecutableType signature(ExecutableElement method) {
    if (Mirrors.ownerOf(method).equals(server)) {
      return MoreTypes.asExecutable(method.asType());
    }
    DeclaredType type = MoreTypes.asDeclared(server.asType());
    return MoreTypes.asExecutable(mirrors.types().asMemberOf(type, method));
  }
}
