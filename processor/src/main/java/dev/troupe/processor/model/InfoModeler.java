package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.sendable.Sendability;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Models the handlers of plain messages and of continuations. */
final class InfoModeler {
  private final Mirrors mirrors;
  private final TypeNames names;
  private final Sendability sendability;

  InfoModeler(Mirrors mirrors, TypeNames names, Sendability sendability) {
    this.mirrors = mirrors;
    this.names = names;
    this.sendability = sendability;
  }

  /** Subtypes before their supertypes, or else as declared. */
  List<InfoModel> model(List<HandlerMethod> handlers) {
    List<HandlerMethod> sorted = new ArrayList<>();
    handlers.stream()
        .filter(handler -> !handler.signature().getParameterTypes().isEmpty())
        .forEach(handler -> sorted.add(place(handler, sorted), handler));
    return sorted.stream().map(this::model).toList();
  }

  private int place(HandlerMethod handler, List<HandlerMethod> sorted) {
    int place = 0;
    while (place < sorted.size() && !mirrors.isSubtype(type(handler), type(sorted.get(place)))) {
      place++;
    }
    return place;
  }

  private static TypeMirror type(HandlerMethod handler) {
    return handler.signature().getParameterTypes().getFirst();
  }

  private InfoModel model(HandlerMethod handler) {
    VariableElement parameter = handler.element().getParameters().getFirst();
    TypeName type = withWildcards(names.of(type(handler)).withoutAnnotations(), type(handler));
    return new InfoModel(
        handler.name(),
        type,
        parameter.getSimpleName().toString(),
        sendability.copy(parameter, type(handler)),
        type.equals(ClassName.OBJECT),
        Deprecations.lints(handler.element()));
  }

  /** A raw type is a warning in a pattern, and its wildcard form the same to the handler. */
  private TypeName withWildcards(TypeName name, TypeMirror type) {
    if (!(name instanceof ClassName raw)
        || !(mirrors.types().asElement(type) instanceof TypeElement element)
        || element.getTypeParameters().isEmpty()) {
      return name;
    }
    return ParameterizedTypeName.get(
        raw,
        Stream.generate(() -> WildcardTypeName.subtypeOf(Object.class))
            .limit(element.getTypeParameters().size())
            .toArray(TypeName[]::new));
  }
}
