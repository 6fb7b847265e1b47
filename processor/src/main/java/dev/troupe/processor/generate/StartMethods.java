package dev.troupe.processor.generate;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.troupe.processor.model.ServerModel;
import dev.troupe.processor.model.TerminateModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The static methods of a client, and the behaviour that they start. */
final class StartMethods {
  private final Scope scope;
  private final ServerModel server;

  StartMethods(Scope scope) {
    this.scope = scope;
    this.server = scope.server();
  }

  /** The behaviour, as a field or, of a generic server, as a method. */
  Behaviour behaviour() {
    TypeName type =
        ParameterizedTypeName.get(RuntimeTypes.BEHAVIOUR, server.type(), server.messageType());
    List<String> lints = server.terminate().map(TerminateModel::lints).orElse(List.of());
    if (server.isGeneric()) {
      return new Behaviour.Method(
          MethodSpec.methodBuilder(scope.behaviourName())
              .addModifiers(PRIVATE, STATIC)
              .addAnnotations(Lints.suppress(lints))
              .addTypeVariables(server.typeParameters())
              .returns(type)
              .addStatement("return $L$L", handling(), alsoHandling())
              .build());
    }
    return new Behaviour.Constant(
        FieldSpec.builder(type, scope.behaviourName(), PRIVATE, STATIC, FINAL)
            .addAnnotations(Lints.suppress(lints))
            .initializer("\n$>$>$L$>$>$L$<$<$<$<", handling(), alsoHandling())
            .build());
  }

  private CodeBlock handling() {
    return CodeBlock.of(
        "$T.$Lof($T.class, $L)",
        RuntimeTypes.BEHAVIOUR,
        typeArguments(),
        server.name(),
        dispatchReference());
  }

  private CodeBlock alsoHandling() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (!server.infos().isEmpty()) {
      code.add("\n.onInfo($L)", reference(scope.info()));
    }
    if (!server.continues().isEmpty()) {
      code.add("\n.onContinue($L)", reference(scope.continuation()));
    }
    server.terminate().ifPresent(terminate -> code.add("\n.onTerminate($L)", code(terminate)));
    return code.build();
  }

  /** Those of a generic server cannot be inferred. */
  private CodeBlock typeArguments() {
    return server.isGeneric()
        ? CodeBlock.of("<$T, $T>", server.type(), server.messageType())
        : CodeBlock.of("");
  }

  private CodeBlock dispatchReference() {
    return server.requests().isEmpty()
        ? CodeBlock.of("($T server, $T message) -> null", server.type(), server.messageType())
        : reference(scope.dispatch());
  }

  private CodeBlock reference(String method) {
    return server.isGeneric()
        ? CodeBlock.of("$T::<$L>$L", server.client(), scope.typeArguments(), method)
        : CodeBlock.of("$T::$L", server.client(), method);
  }

  private CodeBlock code(TerminateModel terminate) {
    if (!terminate.takesReason()) {
      return CodeBlock.of("(server, reason) -> server.$L()", terminate.name());
    }
    return terminate.overloaded()
        ? CodeBlock.of("(server, reason) -> server.$L(reason)", terminate.name())
        : CodeBlock.of("$T::$L", server.type(), terminate.name());
  }

  List<MethodSpec> methods() {
    TypeName client = server.clientType();
    TypeName monitored = ParameterizedTypeName.get(RuntimeTypes.MONITORED, client);
    List<MethodSpec> methods = new ArrayList<>();
    methods.addAll(pair(Docs.START, client, "start", wrapped("start")));
    methods.addAll(pair(Docs.START_LINK, client, "startLink", wrapped("startLink")));
    methods.addAll(pair(Docs.START_MONITOR, monitored, "startMonitor", mapped("startMonitor")));
    methods.addAll(
        pair(Docs.CHILD_SPEC, RuntimeTypes.CHILD_SPEC, "childSpec", started("childSpec")));
    methods.add(named());
    methods.add(via());
    methods.add(of());
    return methods;
  }

  private CodeBlock started(String name) {
    return CodeBlock.of("$L.$L(options, init)", scope.behaviour(), name);
  }

  private CodeBlock wrapped(String name) {
    return CodeBlock.of("new $L($L)", newClient(), started(name));
  }

  private CodeBlock mapped(String name) {
    return CodeBlock.of("$L.map($T::new)", started(name), server.client());
  }

  /** A method that takes options, and one that does not. */
  private List<MethodSpec> pair(Docs.Static doc, TypeName result, String name, CodeBlock body) {
    return List.of(
        method(doc, result, name)
            .addParameter(supplier(), "init")
            .addStatement("return $L($T.defaults(), init)", name, RuntimeTypes.START_OPTIONS)
            .build(),
        method(doc.withOptions(), result, name)
            .addParameter(RuntimeTypes.START_OPTIONS, "options")
            .addParameter(supplier(), "init")
            .addStatement("return $L", body)
            .build());
  }

  private MethodSpec named() {
    return method(Docs.NAMED.with("@param name the name"), server.clientType(), "named")
        .addParameter(String.class, "name")
        .addStatement("return new $L($L.named(name))", newClient(), scope.behaviour())
        .build();
  }

  private MethodSpec via() {
    TypeVariableName key = TypeVariableName.get(freeName());
    return method(Docs.VIA.withTypeParameter(key.name()), server.clientType(), "via")
        .addTypeVariable(key)
        .addParameter(ParameterizedTypeName.get(RuntimeTypes.NAME_REGISTRY, key), "registry")
        .addParameter(key, "name")
        .addStatement("return new $L($L.via(registry, name))", newClient(), scope.behaviour())
        .build();
  }

  /** A name for a type parameter that the server does not use for one of its own. */
  private String freeName() {
    NameAllocator names = new NameAllocator();
    server.typeParameters().forEach(parameter -> names.newName(parameter.name()));
    return names.newName("N");
  }

  private MethodSpec of() {
    TypeName ref = ParameterizedTypeName.get(RuntimeTypes.SERVER_REF, server.messageType());
    return method(Docs.OF.with("@param ref the reference"), server.clientType(), "of")
        .addParameter(ref, "ref")
        .addStatement("return new $L(ref)", newClient())
        .build();
  }

  private MethodSpec.Builder method(Docs.Static doc, TypeName result, String name) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(doc.text(server))
        .addModifiers(server.isPublic() ? List.of(PUBLIC, STATIC) : List.of(STATIC))
        .addTypeVariables(server.typeParameters())
        .returns(result);
  }

  private TypeName supplier() {
    return ParameterizedTypeName.get(
        ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(server.type()));
  }

  private CodeBlock newClient() {
    return CodeBlock.of(server.isGeneric() ? "$T<>" : "$T", server.client());
  }

  /** A field or a method. */
  sealed interface Behaviour {
    void applyTo(TypeSpec.Builder type);

    record Constant(FieldSpec field) implements Behaviour {
      @Override
      public void applyTo(TypeSpec.Builder type) {
        type.addField(field);
      }
    }

    record Method(MethodSpec method) implements Behaviour {
      @Override
      public void applyTo(TypeSpec.Builder type) {
        type.addMethod(method);
      }
    }
  }
}
