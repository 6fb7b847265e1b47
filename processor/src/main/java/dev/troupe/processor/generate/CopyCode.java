package dev.troupe.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.sendable.Copy;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies, as expressions.
 *
 * @param scope the client
 * @param names the variables in sight
 */
record CopyCode(Scope scope, NameAllocator names) {
  /** The copy of a value. */
  CodeBlock of(CodeBlock value, Copy copy) {
    return switch (copy) {
      case Copy.None _ -> value;
      case Copy.UnlessNull(Copy some) -> copies("nullable", List.of(), value, function(some));
      case Copy.Own _ -> copies("value", List.of(), value, function(copy));
      case Copy.Container(String method, List<TypeName> types, List<Copy> parts) ->
          copies(
              method,
              types,
              Stream.concat(Stream.of(value), parts.stream().map(this::function))
                  .toArray(CodeBlock[]::new));
    };
  }

  private static CodeBlock copies(String method, List<TypeName> types, CodeBlock... arguments) {
    CodeBlock typeArguments =
        types.isEmpty()
            ? CodeBlock.of("")
            : types.stream()
                .map(type -> CodeBlock.of("$T", type))
                .collect(CodeBlock.joining(", ", "<", ">"));
    return CodeBlock.of(
        "$T.$L$L($L)",
        RuntimeTypes.COPIES,
        typeArguments,
        method,
        Stream.of(arguments).collect(CodeBlock.joining(",$W")));
  }

  /** What copies a value. */
  CodeBlock function(Copy copy) {
    return switch (copy) {
      case Copy.None _ -> CodeBlock.of("$T::same", RuntimeTypes.COPIES);
      case Copy.UnlessNull(Copy some) -> function(some);
      case Copy.Own(String method) ->
          CodeBlock.of("$T::$L", scope.server().client(), scope.copyMethod(method));
      case Copy.Container(String method, _, List<Copy> parts) when parts.isEmpty() ->
          CodeBlock.of("$T::$L", RuntimeTypes.COPIES, method);
      case Copy.Container _ -> {
        NameAllocator inside = names.clone();
        CodeBlock each = CodeBlock.of("$L", inside.newName("each"));
        yield CodeBlock.of("$L -> $L", each, new CopyCode(scope, inside).of(each, copy));
      }
    };
  }
}
