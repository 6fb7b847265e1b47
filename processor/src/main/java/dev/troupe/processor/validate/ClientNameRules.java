package dev.troupe.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.type.Mirrors;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** What the client of a server is called. */
final class ClientNameRules {
  private ClientNameRules() {}

  static Stream<Finding> isValid(Subject subject) {
    String name = subject.model().client().simpleName();
    return isClassName(name)
        ? Stream.of()
        : Stream.of(
            at(
                subject,
                Problem.INVALID_CLIENT_NAME,
                name,
                subject.type().getSimpleName() + "Client"));
  }

  private static boolean isClassName(String name) {
    return SourceVersion.isIdentifier(name)
        && !SourceVersion.isKeyword(name)
        && !Set.of("record", "sealed", "permits", "var", "yield").contains(name);
  }

  static Stream<Finding> isFree(Subject subject) {
    ClassName client = subject.model().client();
    return owner(subject, client)
        .map(owner ->
            at(subject, Problem.CLIENT_NAME_TAKEN, subject.name(), client.simpleName(), owner))
        .stream();
  }

  /** Who has the name already; an earlier build's client of this server does not count. */
  private static Optional<String> owner(Subject subject, ClassName client) {
    String self = subject.type().getQualifiedName().toString();
    Optional<String> other =
        subject.clients().serversOf(client).stream()
            .filter(server -> !server.equals(self))
            .map(server -> "the client of " + server)
            .findFirst();
    if (other.isPresent() || !isClassName(client.simpleName())) {
      return other;
    }
    Optional<TypeElement> existing =
        subject.mirrors().visibleFrom(subject.type(), client.canonicalName());
    return existing.filter(type -> !Mirrors.isGenerated(type)).map(type -> "another class");
  }

  private static Finding at(Subject subject, Problem problem, Object... arguments) {
    AnnotationMirror annotation = subject.candidate().annotation();
    Optional<AnnotationValue> value = Mirrors.written(annotation, "clientName");
    return Finding.at(subject.type(), problem, arguments).in(annotation, value);
  }
}
