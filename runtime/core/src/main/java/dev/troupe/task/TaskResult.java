package dev.troupe.task;

import dev.troupe.api.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * What became of a task.
 *
 * <p>OTP: {@code {:ok, value}} or {@code {:exit, reason}}.
 */
public sealed interface TaskResult<T extends @Nullable Object> {
  /**
   * The value.
   *
   * @throws TaskException if there is none
   */
  T get();

  /** It is done. */
  record Ok<T extends @Nullable Object>(T value) implements TaskResult<T> {
    @Override
    public T get() {
      return value;
    }
  }

  /**
   * It ended before it was done.
   *
   * @param reason why
   * @param input the element it worked on, in a stream that was told to say so; else null
   */
  record Exited<T extends @Nullable Object>(ExitReason reason, @Nullable Object input)
      implements TaskResult<T> {
    Exited(ExitReason reason) {
      this(reason, null);
    }

    @Override
    public T get() {
      throw new TaskException(reason, input == null ? "a task" : "the task of " + input, "get()");
    }
  }
}
