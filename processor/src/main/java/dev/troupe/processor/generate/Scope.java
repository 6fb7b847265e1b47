package dev.troupe.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.RequestModel;
import dev.troupe.processor.model.ServerModel;
import dev.troupe.processor.sendable.CopyMethod;
import java.util.Locale;

/**
 * The names of the private methods of a client, which leave the user's own names alone.
 *
 * @param server the server
 * @param names the allocated names, by what they are for
 */
record Scope(ServerModel server, NameAllocator names) {
  private static final String DISPATCH = "dispatch";
  private static final String INFO = "info";
  private static final String CONTINUATION = "continuation";
  private static final String BEHAVIOUR = "behaviour";

  static Scope of(ServerModel server) {
    NameAllocator names = new NameAllocator();
    server.requests().stream().map(RequestModel::name).distinct().forEach(names::newName);
    for (String name : new String[] {DISPATCH, INFO, CONTINUATION, BEHAVIOUR}) {
      names.newName(name, name);
    }
    for (RequestModel request : server.requests()) {
      if (request.linked()) {
        String record = request.record().simpleName();
        String name = record.substring(0, 1).toLowerCase(Locale.ROOT) + record.substring(1);
        names.newName(name, request.record());
      }
    }
    for (CopyMethod copy : server.copyMethods()) {
      names.newName(copy.name(), copy.name());
    }
    return new Scope(server, names);
  }

  String dispatch() {
    return names.get(DISPATCH);
  }

  String info() {
    return names.get(INFO);
  }

  String continuation() {
    return names.get(CONTINUATION);
  }

  /** The method that passes on the arguments of a handler with linked type parameters. */
  String passOn(RequestModel request) {
    return names.get(request.record());
  }

  /** The method that copies a type of the user's. */
  String copyMethod(String name) {
    return names.get(name);
  }

  /** The constant that says what the runtime knows of the server; a generic one has a method. */
  CodeBlock behaviour() {
    return server.isGeneric()
        ? CodeBlock.of("$T.<$L>$L()", server.client(), typeArguments(), behaviourName())
        : CodeBlock.of("$L", behaviourName());
  }

  String behaviourName() {
    return server.isGeneric() ? names.get(BEHAVIOUR) : "BEHAVIOUR";
  }

  /** A type that may be null, where others may not. */
  TypeName nullable(TypeName type) {
    return server.surroundings().isNullMarked()
        ? type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build())
        : type;
  }

  CodeBlock typeArguments() {
    return server.typeParameters().stream()
        .map(parameter -> CodeBlock.of("$L", parameter.name()))
        .collect(CodeBlock.joining(", "));
  }
}
