package dev.troupe.processor.body.direct;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.body.direct.Facts.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads a class, but not its member classes. */
final class ClassReader {
  private final Reading reading;
  private final TypeElement type;

  private ClassReader(Reading reading, TypeElement type) {
    this.reading = reading;
    this.type = type;
  }

  static void read(TreePath path, Reading reading) {
    if (reading.compilation().element(path).orElse(null) instanceof TypeElement type) {
      new ClassReader(reading, type).read(path);
    }
  }

  private void read(TreePath path) {
    reading.facts().add(type);
    for (TypeMirror above : reading.mirrors().types().directSupertypes(type.asType())) {
      TypeElement element = reading.mirrors().element(above);
      if (element != null) {
        reading.facts().extend(element, type);
      }
    }
    for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
      readMember(new TreePath(path, member));
    }
  }

  private void readMember(TreePath path) {
    switch (path.getLeaf()) {
      case MethodTree method when method.getBody() != null ->
          reading.compilation().invoked(path).ifPresent(element -> readMethod(path, element));
      case VariableTree field -> readField(path, field);
      case BlockTree block ->
          initialization(block.isStatic()).addAll(BodyReader.read(path, reading).steps());
      default -> {}
    }
  }

  private List<Step> initialization(boolean isStatic) {
    return reading.facts().initialization(type, isStatic);
  }

  private void readMethod(TreePath path, ExecutableElement element) {
    MethodTree method = (MethodTree) path.getLeaf();
    BodyReader read = BodyReader.read(new TreePath(path, method.getBody()), reading);
    List<Step> steps = new ArrayList<>();
    if (element.getModifiers().contains(Modifier.SYNCHRONIZED)) {
      steps.add(new Step.Stop(path, "takes a lock, as it is synchronized"));
    }
    steps.addAll(read.steps());
    reading.facts().add(element, new Body(path, steps, read.returned(), read.delegates()));
    if (reading.mirrors().elements().isCompactConstructor(element)) {
      element.getParameters().forEach(this::assignComponent);
    }
  }

  /** A compact constructor ends with the assignment of what its parameters hold then. */
  private void assignComponent(VariableElement parameter) {
    List<Origin> assigned = reading.facts().assigned(parameter);
    if (!assigned.isEmpty()) {
      component(parameter)
          .ifPresent(field -> reading.facts().assign(field, new Origin.All(List.copyOf(assigned))));
    }
  }

  private Optional<VariableElement> component(VariableElement parameter) {
    return type.getEnclosedElements().stream()
        .filter(each -> each.getKind().isField())
        .filter(each -> each.getSimpleName().equals(parameter.getSimpleName()))
        .map(MoreElements::asVariable)
        .findAny();
  }

  private void readField(TreePath path, VariableTree field) {
    Element element = reading.compilation().element(path).orElse(null);
    if (element instanceof VariableElement variable && field.getInitializer() != null) {
      TreePath value = new TreePath(path, field.getInitializer());
      BodyReader read = BodyReader.read(value, reading);
      reading.facts().assign(variable, read.origin(value));
      initialization(variable.getModifiers().contains(Modifier.STATIC)).addAll(read.steps());
    }
  }
}
