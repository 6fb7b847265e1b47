package dev.troupe.processor.body.direct;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** How much a method of the list makes, and what it makes longer. */
final class Amounts {
  /** They make a collection or a text longer, or have an iterator go on for longer. */
  private static final Set<String> ADDING =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "offer",
          "offerFirst",
          "offerLast",
          "push",
          "put",
          "putAll",
          "putFirst",
          "putLast",
          "putIfAbsent",
          "merge",
          "compute",
          "computeIfAbsent",
          "append",
          "insert",
          "setLength",
          "previous");

  private final Reading reading;
  private final Origins origins;

  Amounts(Reading reading, Origins origins) {
    this.reading = reading;
    this.origins = origins;
  }

  Stream<Step> steps(
      TreePath at,
      ExecutableElement method,
      TypeElement type,
      @Nullable TreePath receiver,
      List<TreePath> arguments,
      String what) {
    String member = KnownType.member(method);
    return Stream.concat(
        ADDING.contains(member) ? adding(at, method, receiver, arguments).stream() : Stream.of(),
        reading.known().isSized(type, member, reading.mirrors())
            ? sizing(at, method, arguments, what)
            : Stream.of());
  }

  /** A static method adds to its first argument. */
  private Optional<Step> adding(
      TreePath at,
      ExecutableElement method,
      @Nullable TreePath receiver,
      List<TreePath> arguments) {
    return Optional.ofNullable(receiver)
        .filter(_ -> !method.getModifiers().contains(Modifier.STATIC))
        .or(() -> arguments.stream().findFirst())
        .map(to -> new Step.Add(at, origins.of(to)));
  }

  /** How much is made must be known; a reference to a method is called with any number. */
  private Stream<Step> sizing(
      TreePath at, ExecutableElement method, List<TreePath> arguments, String what) {
    if (at.getLeaf() instanceof MemberReferenceTree) {
      return method.getParameters().stream()
          .filter(parameter -> parameter.asType().getKind() == TypeKind.INT)
          .map(_ -> new Step.Stop(at, what + " with any number, which may be large"));
    }
    return arguments.stream()
        .filter(argument ->
            reading.compilation().type(argument).filter(Amounts::isInt).isPresent()
                && !new Bounds(reading).has(argument, Bounds.End.HIGH))
        .map(argument ->
            new Step.Stop(
                argument, what + " with " + Reading.text(argument) + ", which may be large"));
  }

  private static boolean isInt(TypeMirror type) {
    return type.getKind() == TypeKind.INT;
  }
}
