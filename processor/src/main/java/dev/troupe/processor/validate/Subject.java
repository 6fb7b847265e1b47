package dev.troupe.processor.validate;

import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.model.ServerModel;
import dev.troupe.processor.option.Options;
import dev.troupe.processor.sendable.Sendability;
import dev.troupe.processor.type.ClientNames;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * What is validated.
 *
 * @param candidate the class as the compiler has it
 * @param model what was read from it
 * @param mirrors the compiler
 * @param clients the clients of this compilation
 * @param sendability what can be sent
 * @param options what the build says
 */
public record Subject(
    Candidate candidate,
    ServerModel model,
    Mirrors mirrors,
    ClientNames clients,
    Sendability sendability,
    Options options) {
  TypeElement type() {
    return candidate.type();
  }

  /** The class as the user calls it. */
  String name() {
    return Prose.type(type());
  }

  /** A handler as the user calls it. */
  String name(HandlerMethod handler) {
    return Prose.method(handler.element(), type());
  }

  List<HandlerMethod> handlers(HandlerKind kind) {
    return candidate.handlers().stream().filter(handler -> handler.kind() == kind).toList();
  }
}
