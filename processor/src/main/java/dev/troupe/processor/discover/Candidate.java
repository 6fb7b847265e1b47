package dev.troupe.processor.discover;

import dev.troupe.processor.type.Mirrors;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * An annotated class, in this round.
 *
 * @param type the class
 * @param annotation {@code @GenServer}
 * @param lineage the class, its superclasses and its interfaces, the nearest first
 * @param handlers what its client can call, its own first
 * @param unusable what its client should be able to call
 */
public record Candidate(
    TypeElement type,
    AnnotationMirror annotation,
    Lineage lineage,
    List<HandlerMethod> handlers,
    List<UnusableHandler> unusable) {
  public static final String ANNOTATION = "dev.troupe.api.GenServer";

  /** Whether a handler may run on its caller's thread: by its own word, or else by the class's. */
  public boolean isDirect(HandlerMethod handler) {
    return handler.isRequest()
        && Mirrors.writtenFlag(handler.annotation(), "direct")
            .or(() -> Mirrors.writtenFlag(annotation, "direct"))
            .orElse(false);
  }
}
