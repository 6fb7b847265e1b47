package dev.troupe.processor.generate;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.ParameterModel;
import dev.troupe.processor.model.RequestModel;
import dev.troupe.processor.model.ServerModel;
import java.util.stream.Stream;

/** The client method of a call or cast handler. */
final class RequestMethod {
  private RequestMethod() {}

  static MethodSpec of(ServerModel server, RequestModel request) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(request.name())
            .addJavadoc(Docs.ofRequest(server, request))
            .addAnnotations(request.origin().annotations())
            .addTypeVariables(request.typeParameters())
            .returns(request.result())
            .addExceptions(request.thrown())
            .varargs(request.varargs());
    if (request.origin().overrides()) {
      method.addAnnotation(Override.class);
    }
    if (request.origin().isPublic()) {
      method.addModifiers(PUBLIC);
    }
    if (isSafeVarargs(request)) {
      method.addModifiers(FINAL);
    }
    request.sent().forEach(each -> method.addParameter(parameter(each)));
    return method.addStatement("$L", body(server, request)).build();
  }

  static ParameterSpec parameter(ParameterModel parameter) {
    return ParameterSpec.builder(parameter.type(), parameter.name())
        .addAnnotations(parameter.annotations())
        .build();
  }

  private static boolean isSafeVarargs(RequestModel request) {
    return request.origin().annotations().stream()
        .map(AnnotationSpec::type)
        .anyMatch(TypeName.get(SafeVarargs.class)::equals);
  }

  private static CodeBlock body(ServerModel server, RequestModel request) {
    boolean shadowed = request.sent().stream().anyMatch(each -> each.name().equals("ref"));
    CodeBlock ref = CodeBlock.of(shadowed ? "this.ref" : "ref");
    CodeBlock message =
        CodeBlock.of(
            "new $T$L($L)",
            request.record(),
            typeArguments(server, request),
            request.sent().stream()
                .map(parameter -> CodeBlock.of("$L", parameter.name()))
                .collect(CodeBlock.joining(",$W")));
    if (!request.isCall()) {
      return CodeBlock.of("$L.cast($L)", ref, message);
    }
    return CodeBlock.of(
        request.returnsNothing() ? "$L.call($L)" : "return $L.call($L)", ref, message);
  }

  /** The handler's own type parameters are named, as not every one can be inferred. */
  private static CodeBlock typeArguments(ServerModel server, RequestModel request) {
    if (request.typeParameters().isEmpty()) {
      return CodeBlock.of(server.isGeneric() ? "<>" : "");
    }
    return Stream.concat(server.typeParameters().stream(), request.typeParameters().stream())
        .map(parameter -> CodeBlock.of("$L", parameter.name()))
        .collect(CodeBlock.joining(", ", "<", ">"));
  }
}
