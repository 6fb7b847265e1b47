package dev.troupe.processor.model;

/** What a handler handles, each by its annotation. */
public enum HandlerKind {
  CALL("HandleCall"),
  CAST("HandleCast"),
  INFO("HandleInfo"),
  CONTINUE("HandleContinue"),
  TERMINATE("Terminate");

  private final String annotation;

  HandlerKind(String annotation) {
    this.annotation = annotation;
  }

  /** The simple name of the annotation. */
  public String annotation() {
    return annotation;
  }

  /** The qualified name of the annotation. */
  public String annotationType() {
    return "dev.troupe.api." + annotation;
  }
}
