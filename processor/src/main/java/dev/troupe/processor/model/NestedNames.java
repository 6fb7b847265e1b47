package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Prose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The names of the types in a client.
 *
 * @param message the interface of all messages
 * @param records the message of each handler: its name and a suffix; where handlers are overloaded,
 *     with the simple names of the parameter types between
 * @param fake the fake
 * @param unhidden makes a name one that hides no other
 */
record NestedNames(
    ClassName message,
    Map<HandlerMethod, ClassName> records,
    ClassName fake,
    UnaryOperator<String> unhidden) {
  static NestedNames of(Candidate candidate, ClassName client, Mirrors mirrors) {
    List<HandlerMethod> requests =
        candidate.handlers().stream().filter(HandlerMethod::isRequest).toList();
    Map<String, Long> overloads =
        requests.stream()
            .collect(Collectors.groupingBy(HandlerMethod::name, Collectors.counting()));
    NameAllocator names = new NameAllocator();
    typeParameters(candidate.type(), requests).distinct().forEach(names::newName);
    UnaryOperator<String> unhidden =
        name -> hides(name, candidate.type(), mirrors) ? name + "_" : name;
    UnaryOperator<String> free = name -> names.newName(unhidden.apply(name));
    Map<HandlerMethod, ClassName> records = new LinkedHashMap<>();
    for (HandlerMethod handler : requests) {
      String name = recordName(handler, overloads.getOrDefault(handler.name(), 0L) > 1);
      records.put(handler, client.nestedClass(free.apply(name)));
    }
    return new NestedNames(
        client.nestedClass(free.apply("Message")),
        records,
        client.nestedClass(free.apply("Fake")),
        unhidden);
  }

  /** In the unnamed package, there is no other way to name a class that a nested one hides. */
  private static boolean hides(String name, TypeElement type, Mirrors mirrors) {
    return Mirrors.packageOf(type).isUnnamed() && mirrors.beside(type, name).isPresent();
  }

  private static Stream<String> typeParameters(TypeElement type, List<HandlerMethod> requests) {
    return Stream.concat(
            type.getTypeParameters().stream(),
            requests.stream().flatMap(each -> each.element().getTypeParameters().stream()))
        .map(each -> each.getSimpleName().toString());
  }

  ClassName record(HandlerMethod handler) {
    return Objects.requireNonNull(records.get(handler));
  }

  private static String recordName(HandlerMethod handler, boolean overloaded) {
    String types =
        overloaded
            ? handler.element().getParameters().stream()
                .filter(parameter -> !Froms.isCaller(handler, parameter.asType()))
                .map(NestedNames::typeName)
                .collect(Collectors.joining())
            : "";
    return capitalized(handler.name()) + types + capitalized(suffix(handler));
  }

  private static String suffix(HandlerMethod handler) {
    return handler.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String typeName(VariableElement parameter) {
    return capitalized(Prose.erased(parameter.asType()).replace("[]", "Array"));
  }

  private static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
