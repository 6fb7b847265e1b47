package dev.troupe.processor.model;

import com.google.auto.common.Visibility;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.sendable.Sendability;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.TypeNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads a candidate, legal or not, into a model. */
public final class ServerModeler {
  /** What javac has for the value of a constant that does not exist. */
  private static final String UNRESOLVED = "<error>";

  private final Candidate candidate;
  private final Mirrors mirrors;
  private final TypeNames names;
  private final Sendability sendability;

  private ServerModeler(
      Candidate candidate, Mirrors mirrors, TypeNames names, Sendability sendability) {
    this.candidate = candidate;
    this.mirrors = mirrors;
    this.names = names;
    this.sendability = sendability;
  }

  public static ServerModel model(
      Candidate candidate, Mirrors mirrors, TypeNames names, Sendability sendability) {
    return new ServerModeler(candidate, mirrors, names, sendability).model();
  }

  private ServerModel model() {
    TypeElement type = candidate.type();
    candidate.lineage().unresolved().forEach(names::of);
    List<TypeVariableName> typeParameters =
        type.getTypeParameters().stream().map(names::declaration).toList();
    ClassName client = clientName(type);
    ClientInterfaces interfaces = ClientInterfaces.of(candidate, mirrors);
    NestedNames nested = NestedNames.of(candidate, client, mirrors);
    RequestModeler requests =
        new RequestModeler(candidate, mirrors, names, nested, interfaces, sendability);
    InfoModeler infos = new InfoModeler(mirrors, names, sendability);
    List<TypeName> interfaceNames = interfaces.types().stream().map(names::of).toList();
    List<RequestModel> requestModels =
        handlers(candidate).filter(HandlerMethod::isRequest).map(requests::model).toList();
    List<InfoModel> infoModels = infos.model(of(HandlerKind.INFO));
    List<InfoModel> continueModels = infos.model(of(HandlerKind.CONTINUE));
    return new ServerModel(
        ClassName.get(type),
        client,
        nested.message(),
        Visibility.effectiveVisibilityOfElement(type) == Visibility.PUBLIC,
        typeParameters,
        interfaceNames,
        interfaces.nestedTypes(),
        requestModels,
        infoModels,
        continueModels,
        of(HandlerKind.TERMINATE).stream().findFirst().map(this::terminate),
        sendability.copyMethods(),
        FakeModeler.model(candidate, nested, requestModels),
        SurroundingsReader.read(type, names.javaLang(), offences(), mirrors));
  }

  private List<String> offences() {
    return Offences.of(candidate, sendability.copiedTypes());
  }

  private static Stream<HandlerMethod> handlers(Candidate candidate) {
    return candidate.handlers().stream();
  }

  private List<HandlerMethod> of(HandlerKind kind) {
    return handlers(candidate).filter(handler -> handler.kind() == kind).toList();
  }

  private TerminateModel terminate(HandlerMethod handler) {
    ExecutableElement method = handler.element();
    boolean overloaded =
        candidate.lineage().types().stream()
            .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
            .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
            .anyMatch(other -> other.getParameters().size() != method.getParameters().size());
    return new TerminateModel(
        handler.name(), !method.getParameters().isEmpty(), overloaded, Deprecations.lints(method));
  }

  /** The client of a server class: named by the annotation, or else after the class. */
  public static ClassName clientName(TypeElement type) {
    ClassName name = ClassName.get(type);
    return ClassName.get(
        name.packageName(),
        writtenName(type).orElse(String.join("_", name.simpleNames()) + "Client"));
  }

  private static Optional<String> writtenName(TypeElement type) {
    return Mirrors.annotation(type, Candidate.ANNOTATION)
        .flatMap(annotation -> Mirrors.written(annotation, "clientName"))
        .map(value -> value.getValue().toString())
        .filter(name -> !name.isEmpty() && !name.equals(UNRESOLVED));
  }
}
