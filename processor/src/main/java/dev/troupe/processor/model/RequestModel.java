package dev.troupe.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.troupe.processor.sendable.Copy;
import java.util.List;
import java.util.Optional;

/**
 * A call or cast handler, with the client method and the message that reach it.
 *
 * @param kind call or cast
 * @param name the method's name
 * @param record the message
 * @param typeParameters the handler's own
 * @param linked whether only a method with the same type parameters can call the handler
 * @param parameters the handler's
 * @param varargs whether the last parameter is variable
 * @param result what the client method returns
 * @param answer how the answer is copied
 * @param thrown what the client method declares to throw
 * @param declared the checked ones of {@code thrown}: answers, not crashes
 * @param timing when a caller gives up
 * @param direct whether it may run on its caller's thread
 * @param origin how the handler was declared
 */
public record RequestModel(
    HandlerKind kind,
    String name,
    ClassName record,
    List<TypeVariableName> typeParameters,
    boolean linked,
    List<ParameterModel> parameters,
    boolean varargs,
    TypeName result,
    Copy answer,
    List<TypeName> thrown,
    List<TypeName> declared,
    Timing timing,
    boolean direct,
    Origin origin) {
  /**
   * When a caller gives up.
   *
   * @param timeoutMillis how long it waits
   * @param skipExpired whether its request is left unhandled then
   */
  public record Timing(long timeoutMillis, boolean skipExpired) {}

  /**
   * How the handler was declared.
   *
   * @param isPublic whether it is public
   * @param overrides whether the client method implements one of an interface
   * @param link the handler as Javadoc refers to it
   * @param doc what its Javadoc says
   * @param annotations what the client method takes over, as it stands
   * @param lints what calling it is warned of
   */
  public record Origin(
      boolean isPublic,
      boolean overrides,
      CodeBlock link,
      Optional<DocModel> doc,
      List<AnnotationSpec> annotations,
      List<String> lints) {}

  public boolean isCall() {
    return kind == HandlerKind.CALL;
  }

  public boolean returnsNothing() {
    return result.withoutAnnotations().equals(TypeName.VOID);
  }

  /** Whether the answer comes later, from whoever has the handler's {@code From}. */
  public boolean isDeferred() {
    return parameters.stream().anyMatch(parameter -> !parameter.isSent());
  }

  /** What travels in the message. */
  public List<ParameterModel> sent() {
    return parameters.stream().filter(ParameterModel::isSent).toList();
  }
}
