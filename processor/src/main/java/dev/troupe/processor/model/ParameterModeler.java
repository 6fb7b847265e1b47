package dev.troupe.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.troupe.processor.discover.HandlerMethod;
import dev.troupe.processor.sendable.Copy;
import dev.troupe.processor.sendable.Sendability;
import dev.troupe.processor.type.Nullness;
import dev.troupe.processor.type.TypeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Models the parameters of a call or cast handler. */
final class ParameterModeler {
  /** What a record component must not be called, and what it would override in a call. */
  private static final NameAllocator RESERVED =
      reserved(
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "timeoutMillis",
          "skipExpired",
          "direct",
          "declares");

  private final TypeNames names;
  private final Sendability sendability;

  ParameterModeler(TypeNames names, Sendability sendability) {
    this.names = names;
    this.sendability = sendability;
  }

  private static NameAllocator reserved(String... names) {
    NameAllocator reserved = new NameAllocator();
    for (String name : names) {
      reserved.newName(name, name);
    }
    return reserved;
  }

  List<ParameterModel> model(HandlerMethod handler) {
    NameAllocator components = RESERVED.clone();
    List<ParameterModel> models = new ArrayList<>();
    for (int i = 0; i < handler.element().getParameters().size(); i++) {
      VariableElement parameter = handler.element().getParameters().get(i);
      TypeMirror type = handler.signature().getParameterTypes().get(i);
      boolean caller = Froms.isCaller(handler, type);
      models.add(model(parameter, type, caller, components));
    }
    return List.copyOf(models);
  }

  private ParameterModel model(
      VariableElement parameter, TypeMirror type, boolean caller, NameAllocator components) {
    String name = parameter.getSimpleName().toString();
    TypeName typeName = RequestModeler.annotated(names.of(type), Nullness.ofUse(parameter, type));
    List<AnnotationSpec> annotations = Nullness.ofDeclaration(parameter);
    return new ParameterModel(
        typeName,
        name,
        components.newName(name, parameter),
        !caller,
        caller ? new Copy.None() : sendability.copy(parameter, type),
        annotations);
  }
}
