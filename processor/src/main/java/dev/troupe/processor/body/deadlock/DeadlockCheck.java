package dev.troupe.processor.body.deadlock;

import dev.troupe.processor.body.reach.Bodies;
import dev.troupe.processor.body.reach.Step;
import dev.troupe.processor.body.source.Check;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.Place;
import dev.troupe.processor.body.source.Server;
import dev.troupe.processor.body.source.Servers.Said;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.HandlerKind;
import dev.troupe.processor.type.Prose;
import dev.troupe.processor.validate.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/**
 * A server that calls itself, and servers that call each other in a circle: at run time the call
 * fails as soon as it is made.
 *
 * <p>That one server of a class calls another of the same class is fine, and so only what is one
 * server for all of them counts as itself; a circle of several classes is taken for one of
 * processes.
 */
public final class DeadlockCheck implements Check {
  private final Compilation compilation;
  private final Bodies bodies;
  private final Contracts contracts;
  private final List<Server> servers = new ArrayList<>();

  public DeadlockCheck(Compilation compilation, Bodies bodies) {
    this.compilation = compilation;
    this.bodies = bodies;
    this.contracts = new Contracts(compilation);
  }

  @Override
  public void read(SourceClass type) {
    contracts.read(type);
    compilation.servers().server(type.element()).ifPresent(servers::add);
  }

  @Override
  public void decide() {
    List<Wait> others = new ArrayList<>();
    servers.sort(Comparator.comparing(server -> server.type().getQualifiedName().toString()));
    for (Server server : servers) {
      code(server)
          .flatMap(method ->
              bodies
                  .steps(method, server)
                  .filter(step -> !step.answered())
                  .flatMap(step -> wait(server, method, step)))
          .forEach(others::add);
    }
    new Circles(others).all().forEach(this::report);
  }

  /** All that a server runs by itself. */
  private static Stream<ExecutableElement> code(Server server) {
    return Stream.concat(
        ElementFilter.constructorsIn(server.type().getEnclosedElements()).stream(),
        server.handlers().stream().map(HandlerMethod::element));
  }

  /** What a step waits for, unless it is the server itself, which is reported at once. */
  private Stream<Wait> wait(Server server, ExecutableElement method, Step step) {
    Optional<Said> said =
        step.said()
            .or(() -> contracts.said(step.method()))
            .filter(each -> each.handler().kind() == HandlerKind.CALL);
    if (said.isEmpty()) {
      return Stream.of();
    }
    if (!said.get().server().type().equals(server.type())) {
      return Stream.of(new Wait(server, method, step.where(), said.get()));
    }
    if (step.oneForAll()) {
      String call = Prose.method(said.get().handler().element());
      compilation
          .reporter()
          .report(Problem.SELF_CALL, step.where(), name(server, method), call, call);
    }
    return Stream.of();
  }

  private void report(List<Wait> circle) {
    String calls =
        circle.stream()
            .map(wait ->
                name(wait.server(), wait.in())
                    + " calls "
                    + wait.said().server().name(wait.said().handler())
                    + " ("
                    + Place.of(wait.where(), compilation.trees())
                    + ")")
            .collect(Collectors.joining(", "));
    compilation.reporter().report(Problem.CALL_CYCLE, circle.getFirst().where(), calls);
  }

  private static String name(Server server, ExecutableElement method) {
    String type = Prose.type(server.type());
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? "the constructor of " + type
        : type + "." + Prose.method(method);
  }
}
