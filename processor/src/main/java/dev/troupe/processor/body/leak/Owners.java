package dev.troupe.processor.body.leak;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.body.source.Assignments;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.discover.HandlerMethod;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Who else has the objects that a body puts something into. */
final class Owners {
  private final Assignments assignments;
  private final Compilation compilation;

  Owners(Assignments assignments, Compilation compilation) {
    this.assignments = assignments;
    this.compilation = compilation;
  }

  /** Who gets what is assigned to a field. */
  Optional<Receiver> ofField(TreePath path, Element field) {
    if (field.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(Receiver.STATIC);
    }
    return path.getLeaf() instanceof MemberSelectTree select
        ? of(Compilation.at(path, select.getExpression()))
        : Optional.empty();
  }

  /** Who has the object that an expression is, besides the one whose code it is. */
  Optional<Receiver> of(TreePath path) {
    return compilation.element(path).flatMap(this::ofElement);
  }

  private Optional<Receiver> ofElement(Element element) {
    if (element.getKind() == ElementKind.PARAMETER) {
      return Optional.of(Receiver.GIVER).filter(_ -> isHandedIn(element));
    }
    if (element.getKind() != ElementKind.FIELD) {
      return Optional.empty();
    }
    if (element.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(Receiver.STATIC);
    }
    return Optional.of(Receiver.GIVER)
        .filter(_ ->
            assignments.to(element).stream()
                .anyMatch(
                    value -> compilation.element(value).filter(this::isParameter).isPresent()));
  }

  private boolean isParameter(Element element) {
    return element.getKind() == ElementKind.PARAMETER && isHandedIn(element);
  }

  /** A parameter of a handler or of a constructor comes from another process. */
  private static boolean isHandedIn(Element parameter) {
    return parameter.getEnclosingElement() instanceof ExecutableElement method
        && method.getParameters().contains(parameter)
        && (method.getKind() == ElementKind.CONSTRUCTOR
            || !HandlerMethod.kindsOf(method).isEmpty());
  }
}
