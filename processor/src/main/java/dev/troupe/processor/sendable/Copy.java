package dev.troupe.processor.sendable;

import com.palantir.javapoet.TypeName;
import java.util.List;

/** How a value is copied on its way. */
public sealed interface Copy {
  /** Not at all: nothing can change it. */
  record None() implements Copy {}

  /**
   * By the runtime.
   *
   * @param method what copies that kind of container
   * @param types what it holds, if the type itself does not say it exactly
   * @param parts how that is copied; nothing if none of it is
   */
  record Container(String method, List<TypeName> types, List<Copy> parts) implements Copy {}

  /**
   * By a method of the client.
   *
   * @param method its name, if nobody else has it
   */
  record Own(String method) implements Copy {}

  /**
   * As a value that may be null.
   *
   * @param copy how, if it is not
   */
  record UnlessNull(Copy copy) implements Copy {}

  default boolean isNone() {
    return this instanceof None;
  }

  /** The same for a value that may be null. */
  default Copy unlessNull() {
    return isNone() ? this : new UnlessNull(this);
  }
}
