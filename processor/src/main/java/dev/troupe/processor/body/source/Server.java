package dev.troupe.processor.body.source;

import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Prose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A server class, from source or from a library.
 *
 * @param candidate the class with its handlers, inherited ones too
 */
public record Server(Candidate candidate) {
  public TypeElement type() {
    return candidate.type();
  }

  public List<HandlerMethod> handlers() {
    return candidate.handlers();
  }

  public Stream<HandlerMethod> handlers(HandlerKind kind) {
    return handlers().stream().filter(handler -> handler.kind() == kind);
  }

  /** The handler that a method is. */
  public Optional<HandlerMethod> handler(ExecutableElement method) {
    return handlers().stream().filter(handler -> handler.element().equals(method)).findAny();
  }

  /** Whether a class is the server's own, or one that it inherits from. */
  public boolean inherits(TypeElement from) {
    return candidate.lineage().types().contains(from);
  }

  /** A handler as the user calls it, with its class. */
  public String name(HandlerMethod handler) {
    return Prose.type(type()) + "." + Prose.method(handler.element());
  }
}
