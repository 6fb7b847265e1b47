package dev.troupe.process;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a function that looks at a message says of it: take it, for this result, or leave it in the
 * mailbox.
 *
 * @param <T> the result
 */
public sealed interface Match<T> {
  /** Takes the message; the result is what {@code receive} returns. */
  static <T> Match<T> take(T result) {
    return new Taken<>(Objects.requireNonNull(result, "result"));
  }

  /** Leaves the message where it is. */
  static <T> Match<T> skip() {
    return new Skipped<>();
  }

  /** The result if the message is taken, or null. */
  @Nullable T resultOrNull();

  /** The message is taken. */
  record Taken<T>(T result) implements Match<T> {
    @Override
    public T resultOrNull() {
      return result;
    }
  }

  /** The message is left. */
  record Skipped<T>() implements Match<T> {
    @Override
    public @Nullable T resultOrNull() {
      return null;
    }
  }
}
