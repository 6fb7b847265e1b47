package dev.troupe.processor.generate;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;
import static javax.lang.model.element.Modifier.VOLATILE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.FakeModel;
import dev.troupe.processor.model.FakeModel.Answer;
import dev.troupe.processor.model.RequestModel;
import dev.troupe.processor.model.ServerModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The class that stands in for a server in tests: what it answers, each in a field. */
final class FakeClass {
  private final Scope scope;
  private final ServerModel server;
  private final FakeModel fake;

  FakeClass(Scope scope, FakeModel fake) {
    this.scope = scope;
    this.server = scope.server();
    this.fake = fake;
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(fake.name())
            .addJavadoc(Docs.ofFake(server))
            .addModifiers(visible(server.isPublic()))
            .addModifiers(STATIC, FINAL)
            .addTypeVariables(server.typeParameters())
            .addField(standIn())
            .addField(clientField());
    fake.answers().forEach(answer -> type.addField(field(answer)));
    type.addMethod(constructor()).addMethod(client()).addMethod(messages());
    fake.answers().forEach(answer -> type.addMethod(programming(answer)));
    if (!fake.answers().isEmpty()) {
      type.addMethod(answering());
    }
    fake.answers().stream()
        .filter(answer -> answer.request().linked())
        .forEach(answer -> type.addMethod(passOn(answer)));
    fake.answers().forEach(answer -> type.addType(answerType(answer)));
    return type.build();
  }

  private static Modifier[] visible(boolean isPublic) {
    return isPublic ? new Modifier[] {PUBLIC} : new Modifier[0];
  }

  private Modifier[] visible(RequestModel request) {
    return visible(server.isPublic() && request.origin().isPublic());
  }

  private FieldSpec standIn() {
    TypeName type = ParameterizedTypeName.get(RuntimeTypes.FAKE_SERVER, server.messageType());
    String name = server.client().simpleName() + "." + fake.name().simpleName();
    return FieldSpec.builder(type, "server", PRIVATE, FINAL)
        .initializer(
            "new $T<>($S, $L)",
            RuntimeTypes.FAKE_SERVER,
            name,
            fake.answers().isEmpty() ? "_ -> null" : "this::answer")
        .build();
  }

  private FieldSpec clientField() {
    return FieldSpec.builder(server.clientType(), "client", PRIVATE, FINAL)
        .initializer(server.isGeneric() ? "new $T<>(server)" : "new $T(server)", server.client())
        .build();
  }

  private FieldSpec field(Answer answer) {
    return FieldSpec.builder(
            scope.nullable(server.of(answer.type())), answer.method(), PRIVATE, VOLATILE)
        .build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("Makes one that was told nothing yet.")
        .addModifiers(visible(server.isPublic()))
        .build();
  }

  private MethodSpec client() {
    return MethodSpec.methodBuilder("client")
        .addJavadoc(Docs.returning(server, "What the code under test is given.", "the client"))
        .addModifiers(visible(server.isPublic()))
        .returns(server.clientType())
        .addStatement("return client")
        .build();
  }

  private MethodSpec messages() {
    return MethodSpec.methodBuilder("messages")
        .addJavadoc(Docs.returning(server, "What was said so far, in turn.", "the messages"))
        .addModifiers(visible(server.isPublic()))
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), server.messageType()))
        .addStatement("return server.messages()")
        .build();
  }

  private MethodSpec programming(Answer answer) {
    return MethodSpec.methodBuilder(answer.method())
        .addJavadoc(Docs.ofProgramming(server, answer.request()))
        .addModifiers(visible(answer.request()))
        .returns(server.of(fake.name()))
        .addParameter(server.of(answer.type()), "answer")
        .addStatement("$L = answer", answer.method())
        .addStatement("return this")
        .build();
  }

  private MethodSpec answering() {
    CodeBlock.Builder cases = CodeBlock.builder();
    fake.answers().forEach(answer -> cases.add(arm(answer)));
    if (fake.answers().size() < server.requests().size()) {
      cases.add("default -> null;\n");
    }
    return MethodSpec.methodBuilder("answer")
        .addModifiers(PRIVATE)
        .returns(scope.nullable(ClassName.OBJECT))
        .addParameter(server.messageType(), "message")
        .addException(Exception.class)
        .addCode("return switch (message) {\n$>$L$<};\n", cases.build())
        .build();
  }

  private CodeBlock arm(Answer answer) {
    RequestModel request = answer.request();
    CodeBlock pattern =
        CodeBlock.of("$T$L call", request.record(), DispatchCase.typeArguments(server, request));
    return DispatchCase.arm(
        request.returnsNothing(),
        pattern,
        request.linked() ? CodeBlock.of("$L(call)", scope.passOn(request)) : programmed(answer));
  }

  private MethodSpec passOn(Answer answer) {
    RequestModel request = answer.request();
    return MethodSpec.methodBuilder(scope.passOn(request))
        .addModifiers(PRIVATE)
        .addTypeVariables(request.typeParameters())
        .returns(request.result())
        .addParameter(MessageTypes.type(server, request), "call")
        .addException(Exception.class)
        .addStatement(request.returnsNothing() ? "$L" : "return $L", programmed(answer))
        .build();
  }

  /** What was programmed, at work. */
  private static CodeBlock programmed(Answer answer) {
    CodeBlock arguments =
        answer.request().sent().stream()
            .map(each -> CodeBlock.of("call.$L()", each.component()))
            .collect(CodeBlock.joining(",$W"));
    return CodeBlock.of(
        "server.programmed($1L, call, $1S).answer($2L)", answer.method(), arguments);
  }

  private TypeSpec answerType(Answer answer) {
    RequestModel request = answer.request();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("answer")
            .addJavadoc(Docs.ofAnswer(server, request))
            .addModifiers(PUBLIC, Modifier.ABSTRACT)
            .addTypeVariables(request.typeParameters())
            .returns(request.result())
            .addExceptions(request.thrown());
    request.sent().forEach(each -> method.addParameter(RequestMethod.parameter(each)));
    return TypeSpec.interfaceBuilder(answer.type())
        .addJavadoc(Docs.ofAnswerType(server, request))
        .addModifiers(visible(request))
        .addTypeVariables(server.typeParameters())
        .addMethod(method.build())
        .build();
  }
}
