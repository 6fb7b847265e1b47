package dev.troupe.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.model.ParameterModel;
import dev.troupe.processor.model.RequestModel;
import dev.troupe.processor.model.ServerModel;
import java.util.List;
import java.util.stream.Stream;

/** The case of one request in the dispatch. */
final class DispatchCase {
  private DispatchCase() {}

  static CodeBlock of(Scope scope, RequestModel request) {
    return needsWhole(request) ? whole(scope, request) : taken(scope, request);
  }

  /** The names a case must not use: the parameters of the dispatch. */
  static NameAllocator names() {
    NameAllocator names = new NameAllocator();
    names.newName("server", "server");
    names.newName("message", "message");
    return names;
  }

  /** Whether the handler's own result, if any, is not the answer. */
  static boolean answersLater(RequestModel request) {
    return request.returnsNothing() || request.isDeferred();
  }

  /** The call of a handler that takes its arguments from a variable with the whole message. */
  static CodeBlock invocation(Scope scope, RequestModel request, String message) {
    NameAllocator names = names();
    names.newName(message);
    CopyCode copies = new CopyCode(scope, names);
    CodeBlock caller =
        request.answer().isNone()
            ? CodeBlock.of("$T.from($L)", RuntimeTypes.CURRENT_CALL, message)
            : CodeBlock.of(
                "$T.from($L,$W$L)",
                RuntimeTypes.CURRENT_CALL,
                message,
                copies.function(request.answer()));
    CodeBlock arguments =
        request.parameters().stream()
            .map(
                each -> each.isSent() ? CodeBlock.of("$L.$L()", message, each.component()) : caller)
            .collect(CodeBlock.joining(",$W"));
    return answer(request, arguments, copies);
  }

  /** What the handler returns, or a copy of it. */
  private static CodeBlock answer(RequestModel request, CodeBlock arguments, CopyCode copies) {
    CodeBlock handler = CodeBlock.of("server.$L($L)", request.name(), arguments);
    return answersLater(request) ? handler : copies.of(handler, request.answer());
  }

  /** A pattern cannot take apart a message whose type arguments are unknown. */
  private static boolean needsWhole(RequestModel request) {
    return request.isDeferred() || !request.typeParameters().isEmpty();
  }

  private static CodeBlock whole(Scope scope, RequestModel request) {
    String message = names().newName(request.isCall() ? "call" : "cast");
    CodeBlock pattern =
        CodeBlock.of("$T$L $L", request.record(), typeArguments(scope.server(), request), message);
    CodeBlock handler =
        request.linked()
            ? CodeBlock.of("$L(server, $L)", scope.passOn(request), message)
            : invocation(scope, request, message);
    return arm(request, pattern, handler);
  }

  private static CodeBlock taken(Scope scope, RequestModel request) {
    NameAllocator names = names();
    List<ParameterModel> parameters = request.parameters();
    parameters.forEach(parameter -> names.newName(parameter.name(), parameter));
    CodeBlock components =
        parameters.stream()
            .map(each -> CodeBlock.of("$T $L", bare(each.type()), names.get(each)))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock arguments =
        parameters.stream()
            .map(each -> CodeBlock.of("$L", names.get(each)))
            .collect(CodeBlock.joining(",$W"));
    return arm(
        request,
        CodeBlock.of(
            "$T$L($L)", request.record(), typeArguments(scope.server(), request), components),
        answer(request, arguments, new CopyCode(scope, names)));
  }

  /** The nullness of a variable is what the pattern finds in it. */
  private static TypeName bare(TypeName type) {
    return type.withoutAnnotations();
  }

  private static CodeBlock arm(RequestModel request, CodeBlock pattern, CodeBlock handler) {
    return arm(answersLater(request), pattern, handler);
  }

  static CodeBlock arm(boolean withoutResult, CodeBlock pattern, CodeBlock handler) {
    return withoutResult
        ? CodeBlock.of("case $L -> {\n$>$L;\nyield null;\n$<}\n", pattern, handler)
        : CodeBlock.of("case $L -> $L;\n", pattern, handler);
  }

  static CodeBlock typeArguments(ServerModel server, RequestModel request) {
    Stream<String> own = request.typeParameters().stream().map(_ -> "?");
    List<String> arguments =
        Stream.concat(server.typeParameters().stream().map(each -> each.name()), own).toList();
    return arguments.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of("<$L>", String.join(", ", arguments));
  }
}
