package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;

/** What generated code names. The processor does not see the runtime: a test proves it right. */
final class RuntimeTypes {
  static final ClassName BEHAVIOUR = ClassName.get("dev.troupe.server", "Behaviour");
  static final ClassName CALL = ClassName.get("dev.troupe.server", "Call");
  static final ClassName CAST = ClassName.get("dev.troupe.server", "Cast");
  static final ClassName COPIES = ClassName.get("dev.troupe.server", "Copies");
  static final ClassName CURRENT_CALL = ClassName.get("dev.troupe.server", "CurrentCall");
  static final ClassName FAKE_SERVER = ClassName.get("dev.troupe.server", "FakeServer");
  static final ClassName SERVER_REF = ClassName.get("dev.troupe.server", "ServerRef");
  static final ClassName START_OPTIONS = ClassName.get("dev.troupe.server", "StartOptions");
  static final ClassName MONITORED = ClassName.get("dev.troupe.process", "Monitored");
  static final ClassName NAME_REGISTRY = ClassName.get("dev.troupe.process", "NameRegistry");
  static final ClassName CHILD_SPEC = ClassName.get("dev.troupe.supervisor", "ChildSpec");
  static final ClassName HANDLE_CALL = ClassName.get("dev.troupe.api", "HandleCall");
  static final ClassName TROUPE_GENERATED = ClassName.get("dev.troupe.api", "TroupeGenerated");

  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

  private RuntimeTypes() {}
}
