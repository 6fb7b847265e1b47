package dev.troupe.processor.discover;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * A handler that a client cannot call.
 *
 * @param handler the handler
 * @param cause why
 * @param override what overrides it without being a handler
 */
public record UnusableHandler(
    ExecutableElement handler, Cause cause, Optional<ExecutableElement> override) {
  /** Why a client cannot call it. */
  public enum Cause {
    PRIVATE,
    STATIC,
    /** Declared in another package, and not public. */
    INACCESSIBLE,
    /** Overridden by a method that is no handler. */
    OVERRIDDEN
  }
}
