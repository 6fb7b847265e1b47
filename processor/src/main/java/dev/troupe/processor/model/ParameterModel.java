package dev.troupe.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A parameter of a call or cast handler.
 *
 * @param type its type
 * @param name its name in the handler and in the client method
 * @param component its name in the message, which reserves a few
 * @param passage how its argument reaches the handler
 * @param annotations its nullness, where that is a declaration annotation
 */
public record ParameterModel(
    TypeName type,
    String name,
    String component,
    Passage passage,
    List<AnnotationSpec> annotations) {
  /** How an argument reaches the handler. */
  public enum Passage {
    /** Travels in the message. */
    SENT,
    /** Travels in the message, as a copy: an array, which its sender could change later. */
    CLONED,
    /** As {@link #CLONED}, if there is one. */
    CLONED_UNLESS_NULL,
    /** Is the caller, which the runtime knows. */
    CALLER
  }

  /** Whether it is a component of the message and a parameter of the client method. */
  public boolean isSent() {
    return passage != Passage.CALLER;
  }
}
