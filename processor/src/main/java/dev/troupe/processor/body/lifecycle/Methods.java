package dev.troupe.processor.body.lifecycle;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The methods of the runtime, by their names: the processor does not see it. */
final class Methods {
  static final String SELF = "dev.troupe.process.Self";
  static final String SERVER_REF = "dev.troupe.server.ServerRef";
  static final String TASK = "dev.troupe.task.Task";

  private Methods() {}

  static boolean is(ExecutableElement method, String type, String name) {
    return method.getSimpleName().contentEquals(name)
        && method.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals(type);
  }
}
