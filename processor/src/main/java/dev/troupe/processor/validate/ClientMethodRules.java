package dev.troupe.processor.validate;

import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.Froms;
import dev.troupe.processor.type.Mirrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** The methods of a client: one for each handler, and a few of its own. */
final class ClientMethodRules {
  private static final String OPTIONS = "dev.troupe.server.StartOptions";
  private static final String INIT = "java.util.function.Supplier";

  /** The methods of every client, as their parameter types. */
  private static final Map<String, List<List<String>>> OWN =
      Map.of(
          "ref", List.of(List.of()),
          "start", List.of(List.of(INIT), List.of(OPTIONS, INIT)),
          "startLink", List.of(List.of(INIT), List.of(OPTIONS, INIT)),
          "startMonitor", List.of(List.of(INIT), List.of(OPTIONS, INIT)),
          "childSpec", List.of(List.of(INIT), List.of(OPTIONS, INIT)),
          "named", List.of(List.of("java.lang.String")),
          "via", List.of(List.of("dev.troupe.process.NameRegistry", "java.lang.Object")),
          "of", List.of(List.of("dev.troupe.server.ServerRef")));

  private ClientMethodRules() {}

  static Stream<Finding> taken(Subject subject) {
    return requests(subject).flatMap(handler -> taken(handler, subject));
  }

  private static Stream<Finding> taken(HandlerMethod handler, Subject subject) {
    String name = subject.name(handler);
    if (subject.mirrors().isOfObject(handler.name(), parameters(handler))) {
      return Stream.of(Finding.at(handler.element(), Problem.OBJECT_METHOD, name));
    }
    return OWN.getOrDefault(handler.name(), List.of()).stream()
        .filter(types -> matches(parameters(handler), types, subject.mirrors()))
        .map(types ->
            Finding.at(
                handler.element(),
                Problem.CLIENT_METHOD_TAKEN,
                name,
                signature(handler.name(), types)));
  }

  private static boolean matches(
      List<? extends TypeMirror> parameters, List<String> types, Mirrors mirrors) {
    if (parameters.size() != types.size()) {
      return false;
    }
    for (int i = 0; i < types.size(); i++) {
      if (!mirrors.is(mirrors.types().erasure(parameters.get(i)), types.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String signature(String name, List<String> types) {
    List<String> simple =
        types.stream().map(type -> type.substring(type.lastIndexOf('.') + 1)).toList();
    return name + "(" + String.join(", ", simple) + ")";
  }

  static Stream<Finding> same(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    List<HandlerMethod> seen = new ArrayList<>();
    for (HandlerMethod handler : requests(subject).toList()) {
      seen.stream()
          .filter(earlier -> earlier.name().equals(handler.name()))
          .filter(
              earlier -> subject.mirrors().sameErasure(parameters(earlier), parameters(handler)))
          .limit(1)
          .map(earlier -> same(handler, earlier, subject))
          .forEach(findings::add);
      seen.add(handler);
    }
    return findings.stream();
  }

  private static Finding same(HandlerMethod handler, HandlerMethod earlier, Subject subject) {
    return Finding.at(
        handler.element(),
        Problem.SAME_CLIENT_METHOD,
        subject.name(handler),
        subject.name(earlier));
  }

  private static Stream<HandlerMethod> requests(Subject subject) {
    return subject.candidate().handlers().stream().filter(HandlerMethod::isRequest);
  }

  /** Those of the client method. */
  private static List<? extends TypeMirror> parameters(HandlerMethod handler) {
    return handler.signature().getParameterTypes().stream()
        .filter(type -> !Froms.isCaller(handler, type))
        .toList();
  }
}
