package dev.troupe.processor.generate;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.troupe.processor.model.ParameterModel;
import dev.troupe.processor.model.RequestModel;
import dev.troupe.processor.model.ServerModel;
import java.util.List;
import java.util.stream.Stream;

/** The protocol: a sealed interface, and a record for each request. */
final class MessageTypes {
  private static final long DEFAULT_TIMEOUT = 5_000;

  private MessageTypes() {}

  /** What all messages are; a class without instances if there are none. */
  static TypeSpec protocol(ServerModel server) {
    TypeSpec.Builder type =
        server.requests().isEmpty()
            ? TypeSpec.classBuilder(server.message())
                .addModifiers(STATIC, FINAL)
                .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            : TypeSpec.interfaceBuilder(server.message()).addModifiers(SEALED);
    if (server.isPublic()) {
      type.addModifiers(PUBLIC);
    }
    return type.addJavadoc(Docs.ofProtocol(server))
        .addTypeVariables(server.typeParameters())
        .build();
  }

  static TypeSpec message(Scope scope, RequestModel request) {
    ServerModel server = scope.server();
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    request.sent().forEach(parameter -> components.addParameter(component(parameter)));
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(request.record())
            .recordConstructor(components.build())
            .addTypeVariables(typeParameters(server, request))
            .addSuperinterface(server.messageType())
            .addSuperinterface(marker(server, request));
    if (request.sent().stream().anyMatch(parameter -> !parameter.copy().isNone())) {
      type.addMethod(copying(server, scope, request));
    }
    if (server.showsMessages(request)) {
      type.addModifiers(PUBLIC).addJavadoc(Docs.ofMessage(server, request));
    }
    if (request.isCall() && request.timing().timeoutMillis() != DEFAULT_TIMEOUT) {
      type.addMethod(timeout(request.timing().timeoutMillis()));
    }
    if (request.timing().skipExpired()) {
      type.addMethod(yes("skipExpired"));
    }
    if (request.direct()) {
      type.addMethod(yes("direct"));
    }
    if (!request.declared().isEmpty()) {
      type.addMethod(declares(request));
    }
    return type.build();
  }

  /** The type of a message, with all its type parameters. */
  static TypeName type(ServerModel server, RequestModel request) {
    return ParameterizedTypeName.get(
        request.record(), typeParameters(server, request).toArray(TypeName[]::new));
  }

  private static List<TypeVariableName> typeParameters(ServerModel server, RequestModel request) {
    return Stream.concat(server.typeParameters().stream(), request.typeParameters().stream())
        .toList();
  }

  /** Copies what has to be copied, for all who send such a message. */
  private static MethodSpec copying(ServerModel server, Scope scope, RequestModel request) {
    MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder();
    if (server.showsMessages(request)) {
      constructor.addModifiers(PUBLIC).addJavadoc("Copies what the sender could still change.\n");
    }
    NameAllocator names = new NameAllocator();
    request.sent().forEach(parameter -> names.newName(parameter.component()));
    for (ParameterModel parameter : request.sent()) {
      if (!parameter.copy().isNone()) {
        CodeBlock component = CodeBlock.of("$L", parameter.component());
        CodeBlock copy = new CopyCode(scope, names).of(component, parameter.copy());
        constructor.addStatement("$L = $L", component, copy);
      }
    }
    return constructor.build();
  }

  private static ParameterSpec component(ParameterModel parameter) {
    return ParameterSpec.builder(parameter.type(), parameter.component()).build();
  }

  private static TypeName marker(ServerModel server, RequestModel request) {
    if (!request.isCall()) {
      return ParameterizedTypeName.get(RuntimeTypes.CAST, server.messageType());
    }
    TypeName answer = request.returnsNothing() ? ClassName.get(Void.class) : request.result().box();
    return ParameterizedTypeName.get(RuntimeTypes.CALL, server.messageType(), answer);
  }

  private static MethodSpec timeout(long millis) {
    CodeBlock value =
        millis == Long.MAX_VALUE
            ? CodeBlock.of("$T.INFINITY", RuntimeTypes.HANDLE_CALL)
            : CodeBlock.of("$L", Numbers.literal(millis));
    return method(TypeName.LONG, "timeoutMillis").addStatement("return $L", value).build();
  }

  private static MethodSpec yes(String question) {
    return method(TypeName.BOOLEAN, question).addStatement("return true").build();
  }

  private static MethodSpec declares(RequestModel request) {
    CodeBlock test =
        request.declared().stream().map(MessageTypes::test).collect(CodeBlock.joining("$W|| "));
    return method(TypeName.BOOLEAN, "declares")
        .addParameter(Exception.class, "thrown")
        .addStatement("return $L", test)
        .build();
  }

  /** An unchecked exception is a crash, whatever a handler declares. */
  private static CodeBlock test(TypeName declared) {
    return declared.equals(ClassName.get(Exception.class))
        ? CodeBlock.of("!(thrown instanceof $T)", RuntimeException.class)
        : CodeBlock.of("thrown instanceof $T", declared);
  }

  private static MethodSpec.Builder method(TypeName result, String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(result);
  }
}
