package dev.troupe.processor.generate;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.InfoModel;
import dev.troupe.processor.model.RequestModel;
import dev.troupe.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.List;

/** How what was said reaches the handlers: a switch for requests, for infos and for continues. */
final class DispatchMethods {
  private final Scope scope;
  private final ServerModel server;

  DispatchMethods(Scope scope) {
    this.scope = scope;
    this.server = scope.server();
  }

  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>();
    if (!server.requests().isEmpty()) {
      methods.add(dispatch());
    }
    server.requests().stream().filter(RequestModel::linked).map(this::passOn).forEach(methods::add);
    if (!server.infos().isEmpty()) {
      methods.add(plain(scope.info(), server.infos()));
    }
    if (!server.continues().isEmpty()) {
      methods.add(plain(scope.continuation(), server.continues()));
    }
    return methods;
  }

  private MethodSpec dispatch() {
    List<String> lints =
        server.requests().stream().flatMap(request -> request.origin().lints().stream()).toList();
    CodeBlock.Builder cases = CodeBlock.builder();
    server.requests().forEach(request -> cases.add(DispatchCase.of(scope, request)));
    return method(scope.dispatch(), lints)
        .returns(scope.nullable(ClassName.OBJECT))
        .addParameter(server.type(), "server")
        .addParameter(server.messageType(), "message")
        .addCode("return switch (message) {\n$>$L$<};\n", cases.build())
        .build();
  }

  private MethodSpec passOn(RequestModel request) {
    MethodSpec.Builder method =
        method(scope.passOn(request), request.origin().lints())
            .addTypeVariables(request.typeParameters())
            .returns(request.isDeferred() ? TypeName.VOID : request.result())
            .addParameter(server.type(), "server")
            .addParameter(MessageTypes.type(server, request), "call");
    CodeBlock handler = DispatchCase.invocation(scope, request, "call");
    return method
        .addStatement(DispatchCase.answersLater(request) ? "$L" : "return $L", handler)
        .build();
  }

  private MethodSpec plain(String name, List<InfoModel> infos) {
    List<String> lints = infos.stream().flatMap(info -> info.lints().stream()).toList();
    MethodSpec.Builder method =
        method(name, lints)
            .returns(TypeName.BOOLEAN)
            .addParameter(server.type(), "server")
            .addParameter(ClassName.OBJECT, "message");
    if (infos.getFirst().catchAll()) {
      method.addStatement("server.$L(message)", infos.getFirst().name());
    } else {
      method.addCode("switch (message) {\n$>");
      infos.forEach(info -> method.addCode(plainCase(scope, info)));
      if (!infos.getLast().catchAll()) {
        method.addCode("default -> {\n$>return false;\n$<}\n");
      }
      method.addCode("$<}\n");
    }
    return method.addStatement("return true").build();
  }

  private static CodeBlock plainCase(Scope scope, InfoModel info) {
    if (info.catchAll()) {
      return CodeBlock.of("default -> server.$L(message);\n", info.name());
    }
    NameAllocator names = DispatchCase.names();
    String binding = names.newName(info.parameter());
    CodeBlock copy = new CopyCode(scope, names).of(CodeBlock.of("$L", binding), info.copy());
    return CodeBlock.of("case $T $L -> server.$L($L);\n", info.type(), binding, info.name(), copy);
  }

  private MethodSpec.Builder method(String name, List<String> lints) {
    return MethodSpec.methodBuilder(name)
        .addAnnotations(Lints.suppress(lints))
        .addModifiers(PRIVATE, STATIC)
        .addTypeVariables(server.typeParameters())
        .addException(Exception.class);
  }
}
