package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.troupe.processor.sendable.CopyMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A server class: all that its client is written from.
 *
 * @param name the class
 * @param client the client
 * @param message the interface of its messages, in the client
 * @param isPublic whether the class, and so the client, is public
 * @param typeParameters of the class
 * @param interfaces what the client implements
 * @param inheritedTypes the simple names of the types that it inherits from these
 * @param requests call and cast handlers, as declared
 * @param infos info handlers, the most specific first
 * @param continues continue handlers, the most specific first
 * @param terminate the method that runs last
 * @param copyMethods what copies the types of the user's that have to be copied
 * @param fake what stands in for it in tests
 * @param surroundings what the client is written into
 */
public record ServerModel(
    ClassName name,
    ClassName client,
    ClassName message,
    boolean isPublic,
    List<TypeVariableName> typeParameters,
    List<TypeName> interfaces,
    Set<String> inheritedTypes,
    List<RequestModel> requests,
    List<InfoModel> infos,
    List<InfoModel> continues,
    Optional<TerminateModel> terminate,
    List<CopyMethod> copyMethods,
    Optional<FakeModel> fake,
    Surroundings surroundings) {
  public boolean isGeneric() {
    return !typeParameters.isEmpty();
  }

  public TypeName type() {
    return of(name);
  }

  public TypeName clientType() {
    return of(client);
  }

  /** Whether the fake of the server, if it has one, is for others to compare messages with. */
  public boolean showsMessages(RequestModel request) {
    return fake.isPresent() && isPublic && request.origin().isPublic();
  }

  public TypeName messageType() {
    return of(message);
  }

  /** A type with the type parameters of the server. */
  public TypeName of(ClassName raw) {
    return isGeneric()
        ? ParameterizedTypeName.get(raw, typeParameters.toArray(TypeName[]::new))
        : raw;
  }
}
