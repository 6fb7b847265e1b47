package dev.troupe.processor.body.direct;

import com.sun.source.util.TreePath;
import dev.troupe.processor.body.source.Check;
import dev.troupe.processor.body.source.Compilation;
import dev.troupe.processor.body.source.Place;
import dev.troupe.processor.body.source.Server;
import dev.troupe.processor.body.source.SourceClass;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.Froms;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import dev.troupe.processor.validate.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Proves the handlers that are to be direct; on request, says which others could be. */
public final class DirectCheck implements Check {
  private static final String DIRECT = "direct";
  private static final String VOUCHED = "dev.troupe.api.Vouched";

  private final Reading reading;
  private final Map<TypeElement, TreePath> servers = new LinkedHashMap<>();
  private @Nullable Boolean wanted;

  public DirectCheck(Compilation compilation) {
    this.reading = new Reading(compilation, KnownTypes.load(), new Facts());
  }

  @Override
  public void read(SourceClass type) {
    if (!isWanted()) {
      return;
    }
    ClassReader.read(type.path(), reading);
    if (compilation().servers().server(type.element()).isPresent()) {
      servers.put(type.element(), type.path());
    }
  }

  /** Whether a handler is to be direct, or could be: in most compilations, nobody asks. */
  private boolean isWanted() {
    if (wanted == null) {
      wanted =
          compilation().options().explains(DIRECT)
              || compilation().sources().stream()
                  .map(reading.mirrors().elements()::getTypeElement)
                  .filter(Objects::nonNull)
                  .flatMap(DirectCheck::withNested)
                  .flatMap(type -> compilation().servers().server(type).stream())
                  .anyMatch(DirectCheck::isDirect);
    }
    return wanted;
  }

  private static Stream<TypeElement> withNested(TypeElement type) {
    return Stream.concat(
        Stream.of(type),
        ElementFilter.typesIn(type.getEnclosedElements()).stream()
            .flatMap(DirectCheck::withNested));
  }

  private static boolean isDirect(Server server) {
    return server.handlers().stream().anyMatch(server.candidate()::isDirect);
  }

  private Compilation compilation() {
    return reading.compilation();
  }

  @Override
  public void decide() {
    servers.forEach((type, path) ->
        compilation().servers().server(type).ifPresent(server -> decide(server, path)));
  }

  private void decide(Server server, TreePath path) {
    for (HandlerMethod handler : server.handlers()) {
      if (server.candidate().isDirect(handler)) {
        if (Mirrors.annotation(handler.element(), VOUCHED).isEmpty()) {
          prove(handler, server, path);
        }
      } else if (handler.isRequest()
          && compilation().options().explains(DIRECT)
          && !defers(handler)) {
        explain(handler, server, path);
      }
    }
  }

  private static boolean defers(HandlerMethod handler) {
    return handler.signature().getParameterTypes().stream()
        .anyMatch(parameter -> Froms.isCaller(handler, parameter));
  }

  private void prove(HandlerMethod handler, Server server, TreePath path) {
    for (Obstacle obstacle :
        Proof.of(handler.element(), server.type(), at(handler, path), reading)) {
      compilation()
          .reporter()
          .insist(Problem.NOT_DIRECT, obstacle.at(), name(handler, server), obstacle.text());
    }
  }

  private void explain(HandlerMethod handler, Server server, TreePath path) {
    TreePath at = at(handler, path);
    List<Obstacle> obstacles = Proof.of(handler.element(), server.type(), at, reading);
    if (obstacles.isEmpty()) {
      compilation().reporter().report(Problem.COULD_BE_DIRECT, at, name(handler, server));
    } else {
      Obstacle first = obstacles.getFirst();
      compilation()
          .reporter()
          .report(
              Problem.COULD_NOT_BE_DIRECT,
              at,
              name(handler, server),
              first.text(),
              Place.of(first.at(), compilation().trees()));
    }
  }

  private static String name(HandlerMethod handler, Server server) {
    return Prose.method(handler.element(), server.type());
  }

  /** The handler, or the class that inherits it. */
  private TreePath at(HandlerMethod handler, TreePath server) {
    return reading.facts().body(handler.element()).map(Facts.Body::at).orElse(server);
  }
}
