package dev.troupe.processor.model;

import com.google.auto.common.Visibility;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.discover.Candidate;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.model.RequestModel.Origin;
import dev.troupe.processor.model.RequestModel.Timing;
import dev.troupe.processor.sendable.Copy;
import dev.troupe.processor.sendable.Sendability;
import dev.troupe.processor.type.Mirrors;
import dev.troupe.processor.type.Nullness;
import dev.troupe.processor.type.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/** Models call and cast handlers. */
final class RequestModeler {
  private static final long DEFAULT_TIMEOUT = 5_000;

  private final Candidate candidate;
  private final Mirrors mirrors;
  private final TypeNames names;
  private final NestedNames nested;
  private final ClientInterfaces interfaces;
  private final Sendability sendability;

  RequestModeler(
      Candidate candidate,
      Mirrors mirrors,
      TypeNames names,
      NestedNames nested,
      ClientInterfaces interfaces,
      Sendability sendability) {
    this.candidate = candidate;
    this.mirrors = mirrors;
    this.names = names;
    this.nested = nested;
    this.interfaces = interfaces;
    this.sendability = sendability;
  }

  RequestModel model(HandlerMethod handler) {
    ExecutableElement method = handler.element();
    renameHiding(method);
    return new RequestModel(
        handler.kind(),
        handler.name(),
        nested.record(handler),
        handler.signature().getTypeVariables().stream().map(names::declaration).toList(),
        new TypeVariableLinks(method).areLinked(),
        new ParameterModeler(names, sendability).model(handler),
        method.isVarArgs(),
        result(handler),
        answer(handler),
        thrown(handler),
        declared(handler),
        timing(handler),
        candidate.isDirect(handler),
        origin(handler));
  }

  /** A record declares the type parameters of the server and of the handler side by side. */
  private void renameHiding(ExecutableElement method) {
    Set<String> taken =
        candidate.type().getTypeParameters().stream()
            .map(parameter -> parameter.getSimpleName().toString())
            .collect(Collectors.toSet());
    for (TypeParameterElement parameter : method.getTypeParameters()) {
      String name = parameter.getSimpleName().toString();
      while (!taken.add(name)) {
        name += "_";
      }
      names.rename(parameter, name);
    }
  }

  private TypeName result(HandlerMethod handler) {
    for (TypeMirror parameter : handler.signature().getParameterTypes()) {
      if (Froms.isCaller(handler, parameter)) {
        TypeName reply = Froms.reply(parameter).map(names::of).orElse(ClassName.OBJECT);
        return reply.equals(ClassName.get(Void.class)) ? TypeName.VOID : reply;
      }
    }
    TypeMirror result = handler.signature().getReturnType();
    return annotated(names.of(result), Nullness.ofUse(handler.element(), result));
  }

  private Copy answer(HandlerMethod handler) {
    for (TypeMirror parameter : handler.signature().getParameterTypes()) {
      if (Froms.isCaller(handler, parameter)) {
        return Froms.reply(parameter).map(sendability::copy).orElse(new Copy.None());
      }
    }
    Copy copy = sendability.copy(handler.signature().getReturnType());
    return Nullness.allowsNull(handler.element()) ? copy.unlessNull() : copy;
  }

  static TypeName annotated(TypeName type, List<AnnotationSpec> annotations) {
    return annotations.isEmpty() ? type : type.annotated(annotations);
  }

  /** An interrupt is meant for the server, and none of its caller's business. */
  private List<TypeName> thrown(HandlerMethod handler) {
    return handler.signature().getThrownTypes().stream()
        .filter(thrown -> !mirrors.isSubtype(thrown, InterruptedException.class))
        .map(names::of)
        .toList();
  }

  private List<TypeName> declared(HandlerMethod handler) {
    return handler.signature().getThrownTypes().stream()
        .filter(thrown -> !mirrors.isSubtype(thrown, InterruptedException.class))
        .filter(thrown -> !mirrors.isUnchecked(thrown))
        .map(thrown -> names.of(mirrors.types().erasure(thrown)))
        .distinct()
        .toList();
  }

  private static Timing timing(HandlerMethod handler) {
    AnnotationMirror annotation = handler.annotation();
    return new Timing(
        Mirrors.written(annotation, "timeout")
            .map(AnnotationValue::getValue)
            .filter(Long.class::isInstance)
            .map(Long.class::cast)
            .orElse(DEFAULT_TIMEOUT),
        Mirrors.writtenFlag(annotation, "skipExpired").orElse(false));
  }

  private Origin origin(HandlerMethod handler) {
    ExecutableElement method = handler.element();
    List<AnnotationSpec> annotations = new ArrayList<>(Deprecations.copy(method));
    annotations.addAll(Nullness.ofDeclaration(method));
    annotations.addAll(HeapPollution.annotations(method, mirrors));
    return new Origin(
        Visibility.ofElement(method) == Visibility.PUBLIC,
        interfaces.overrides(handler),
        link(method),
        DocReader.read(method, mirrors.elements()),
        annotations,
        Deprecations.lints(method));
  }

  private static TypeName bare(TypeName type) {
    return type instanceof ArrayTypeName array
        ? ArrayTypeName.of(bare(array.componentType()))
        : type.withoutAnnotations();
  }

  private CodeBlock link(ExecutableElement method) {
    CodeBlock parameters =
        method.getParameters().stream()
            .map(parameter -> names.of(mirrors.types().erasure(parameter.asType())))
            .map(type -> CodeBlock.of("$T", bare(type)))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of(
        "$T#$L($L)", ClassName.get(candidate.type()), method.getSimpleName(), parameters);
  }
}
