package dev.troupe.processor.generate;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.sendable.CopyMethod;
import dev.troupe.processor.sendable.CopyMethod.Case;
import dev.troupe.processor.sendable.CopyMethod.Component;
import java.util.List;
import java.util.Locale;

/** The methods that copy types of the user's. */
final class CopyMethods {
  private final Scope scope;

  CopyMethods(Scope scope) {
    this.scope = scope;
  }

  List<MethodSpec> all() {
    return scope.server().copyMethods().stream().map(this::method).toList();
  }

  private MethodSpec method(CopyMethod copy) {
    NameAllocator names = new NameAllocator();
    String value = names.newName(variable(copy.type()));
    CodeBlock body =
        switch (copy) {
          case CopyMethod.OfRecord record -> body(record, value, names);
          case CopyMethod.OfSealed sealed -> body(sealed, value, names);
        };
    return MethodSpec.methodBuilder(scope.copyMethod(copy.name()))
        .addModifiers(PRIVATE, STATIC)
        .addTypeVariables(copy.typeParameters())
        .returns(copy.type())
        .addParameter(copy.type(), value)
        .addCode(body)
        .build();
  }

  /** A variable is called like its type. */
  private static String variable(TypeName type) {
    ClassName raw =
        type instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type;
    String name = raw.simpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private CodeBlock body(CopyMethod.OfRecord record, String value, NameAllocator names) {
    List<Component> copied =
        record.components().stream().filter(each -> !each.copy().isNone()).toList();
    copied.forEach(component -> names.newName(component.name(), component));
    CodeBlock.Builder body = CodeBlock.builder();
    for (Component component : copied) {
      CodeBlock original = CodeBlock.of("$L.$L()", value, component.name());
      body.addStatement(
          "$T $L = $L",
          component.type().withoutAnnotations(),
          names.get(component),
          new CopyCode(scope, names).of(original, component.copy()));
    }
    CodeBlock same =
        copied.stream()
            .map(each -> CodeBlock.of("$L == $L.$L()", names.get(each), value, each.name()))
            .collect(CodeBlock.joining(" && "));
    CodeBlock arguments =
        record.components().stream()
            .map(each ->
                copied.contains(each)
                    ? CodeBlock.of("$L", names.get(each))
                    : CodeBlock.of("$L.$L()", value, each.name()))
            .collect(CodeBlock.joining(",$W"));
    return body.addStatement("return $L ? $L : new $T($L)", same, value, record.type(), arguments)
        .build();
  }

  private CodeBlock body(CopyMethod.OfSealed sealed, String value, NameAllocator names) {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (Case each : sealed.cases()) {
      NameAllocator inside = names.clone();
      CodeBlock name = CodeBlock.of("$L", inside.newName(variable(each.type())));
      cases.add(
          "case $T $L -> $L($L);\n", each.type(), name, scope.copyMethod(each.method()), name);
    }
    if (!sealed.exhaustive()) {
      cases.add("default -> $L;\n", value);
    }
    return CodeBlock.of("return switch ($L) {\n$>$L$<};\n", value, cases.build());
  }
}
