package dev.troupe.processor.body.source;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.Discovery;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.Froms;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Mirrors;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Which classes are servers, and what the methods of their clients say to them. */
public final class Servers {
  private static final String SUPPLIER = "java.util.function.Supplier";

  private final Mirrors mirrors;
  private final Map<TypeElement, Optional<Server>> servers = new HashMap<>();
  private final Map<TypeElement, Optional<Server>> clients = new HashMap<>();

  Servers(Mirrors mirrors) {
    this.mirrors = mirrors;
  }

  /**
   * What a client's method says, and to whom.
   *
   * @param server the server
   * @param handler what handles it
   */
  public record Said(Server server, HandlerMethod handler) {}

  /** The server that a class is. */
  public Optional<Server> server(TypeElement type) {
    return servers.computeIfAbsent(
        type,
        _ ->
            Mirrors.annotation(type, Candidate.ANNOTATION)
                .map(_ -> new Server(Discovery.discover(type, mirrors))));
  }

  /** The server that a generated client, written now or found in a library, speaks to. */
  public Optional<Server> serverOf(TypeElement client) {
    return clients.computeIfAbsent(client, this::findServer);
  }

  private Optional<Server> findServer(TypeElement client) {
    if (!Mirrors.isGenerated(client)) {
      return Optional.empty();
    }
    return ElementFilter.methodsIn(client.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals("start"))
        .flatMap(start -> start.getParameters().stream())
        .map(Element::asType)
        .filter(type -> mirrors.is(type, SUPPLIER))
        .flatMap(supplier -> MoreTypes.asDeclared(supplier).getTypeArguments().stream())
        .map(argument ->
            argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument)
        .filter(DeclaredType.class::isInstance)
        .map(type -> MoreElements.asType(MoreTypes.asDeclared(type).asElement()))
        .flatMap(type -> server(type).stream())
        .findFirst();
  }

  /** What a method says, if it is a client's method for a handler. */
  public Optional<Said> said(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.STATIC)
        || !(method.getEnclosingElement() instanceof TypeElement client)) {
      return Optional.empty();
    }
    return serverOf(client)
        .flatMap(server ->
            server.handlers().stream()
                .filter(HandlerMethod::isRequest)
                .filter(handler -> isSaidBy(handler, method))
                .findFirst()
                .map(handler -> new Said(server, handler)));
  }

  private boolean isSaidBy(HandlerMethod handler, ExecutableElement method) {
    return method.getSimpleName().contentEquals(handler.name())
        && method.getReturnType().getKind() != TypeKind.ERROR
        && takes(handler, Mirrors.parameterTypes(method));
  }

  /** What a message of a client's protocol says, if it is one that waits for an answer. */
  public Optional<Said> said(TypeElement message) {
    return message.getEnclosingElement() instanceof TypeElement client
        ? serverOf(client)
            .flatMap(server ->
                server
                    .handlers(HandlerKind.CALL)
                    .filter(handler -> isSaidBy(handler, message))
                    .max(Comparator.comparingInt(handler -> handler.name().length()))
                    .map(handler -> new Said(server, handler)))
        : Optional.empty();
  }

  /** Whether a message has the name of a handler, and maybe more: handlers can be overloaded. */
  private boolean isSaidBy(HandlerMethod handler, TypeElement message) {
    String name = message.getSimpleName().toString();
    return name.endsWith("Call")
        && name.regionMatches(true, 0, handler.name(), 0, handler.name().length())
        && takes(handler, message.getRecordComponents().stream().map(Element::asType).toList());
  }

  private boolean takes(HandlerMethod handler, List<? extends TypeMirror> types) {
    return mirrors.sameErasure(
        handler.signature().getParameterTypes().stream()
            .filter(parameter -> !Froms.isCaller(handler, parameter))
            .toList(),
        types);
  }
}
