package dev.troupe.processor.generate;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.RequestModel;
import dev.troupe.processor.model.ServerModel;
import dev.troupe.processor.model.Surroundings;
import java.util.ArrayList;
import java.util.List;

/**
 * A client, in the order in which a newcomer asks: how to start the server, what can be said to it,
 * how that reaches the handlers, what the messages are.
 */
public final class ClientGenerator {
  private static final String PROCESSOR = "dev.troupe.processor.TroupeProcessor";

  private final ServerModel server;
  private final Scope scope;

  private ClientGenerator(ServerModel server) {
    this.server = server;
    this.scope = Scope.of(server);
  }

  /** The client of a server. */
  public static TypeSpec generate(ServerModel server) {
    return new ClientGenerator(server).type();
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(server.client())
            .addJavadoc(Docs.ofClient(server))
            .addModifiers(FINAL)
            .addAnnotations(annotations())
            .addTypeVariables(server.typeParameters())
            .addSuperinterfaces(server.interfaces())
            .alwaysQualify(server.inheritedTypes().toArray(String[]::new));
    if (server.isPublic()) {
      type.addModifiers(PUBLIC);
    }
    StartMethods start = new StartMethods(scope);
    start.behaviour().applyTo(type);
    type.addField(FieldSpec.builder(refType(), "ref", PRIVATE, FINAL).build());
    type.addMethod(constructor());
    start.methods().forEach(type::addMethod);
    server.requests().stream()
        .map(request -> RequestMethod.of(server, request))
        .forEach(type::addMethod);
    type.addMethod(ref());
    new DispatchMethods(scope).all().forEach(type::addMethod);
    new CopyMethods(scope).all().forEach(type::addMethod);
    type.addType(MessageTypes.protocol(server));
    for (RequestModel request : server.requests()) {
      type.addType(MessageTypes.message(scope, request));
    }
    server.fake().map(fake -> new FakeClass(scope, fake).type()).ifPresent(type::addType);
    return type.build();
  }

  private List<AnnotationSpec> annotations() {
    Surroundings surroundings = server.surroundings();
    List<AnnotationSpec> annotations = new ArrayList<>();
    surroundings
        .generated()
        .map(generated -> AnnotationSpec.builder(generated).addMember("value", "$S", PROCESSOR))
        .ifPresent(generated -> annotations.add(generated.build()));
    annotations.add(AnnotationSpec.builder(RuntimeTypes.TROUPE_GENERATED).build());
    if (surroundings.nullness() == Surroundings.Nullness.MARKED) {
      annotations.add(AnnotationSpec.builder(RuntimeTypes.NULL_MARKED).build());
    }
    annotations.addAll(surroundings.annotations());
    annotations.addAll(Lints.suppress(surroundings.lints()));
    return annotations;
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(PRIVATE)
        .addParameter(refType(), "ref")
        .addStatement("this.ref = ref")
        .build();
  }

  private MethodSpec ref() {
    return MethodSpec.methodBuilder("ref")
        .addJavadoc(Docs.ofRef(server))
        .addModifiers(server.isPublic() ? List.of(PUBLIC) : List.of())
        .returns(refType())
        .addStatement("return ref")
        .build();
  }

  private TypeName refType() {
    return ParameterizedTypeName.get(RuntimeTypes.SERVER_REF, server.messageType());
  }
}
