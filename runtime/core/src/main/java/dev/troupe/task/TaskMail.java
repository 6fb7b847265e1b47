package dev.troupe.task;

import dev.troupe.api.Down;
import dev.troupe.api.MonitorRef;
import dev.troupe.process.Match;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Unchecked;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the owner of a task finds what it sent in the mailbox. */
final class TaskMail {
  private TaskMail() {}

  /** The monitor of the task that a message may be of, or null if it is of none. */
  static @Nullable MonitorRef ref(Object message) {
    return switch (message) {
      case TaskReply<?> reply -> reply.ref();
      case Down down -> down.ref();
      default -> null;
    };
  }

  /** What a message says of the task, or null if it is not the task's. */
  static <T extends @Nullable Object> @Nullable TaskResult<T> read(Object message, MonitorRef ref) {
    return switch (message) {
      case TaskReply<?> reply when reply.ref() == ref ->
          new TaskResult.Ok<>(Unchecked.<T>cast(reply.value()));
      case Down down when down.ref() == ref -> new TaskResult.Exited<>(down.reason());
      default -> null;
    };
  }

  /** Takes the result of the task and all that comes with it. */
  static <T extends @Nullable Object> Optional<TaskResult<T>> take(
      MonitorRef ref, Duration timeout) {
    Optional<TaskResult<T>> result =
        Self.receive(message -> match(TaskMail.<T>read(message, ref)), timeout);
    result.filter(TaskResult.Ok.class::isInstance).ifPresent(_ -> Self.demonitorAndFlush(ref));
    return result;
  }

  /** Takes the reply of the task if it is there. */
  static <T extends @Nullable Object> Optional<TaskResult<T>> takeReply(MonitorRef ref) {
    return Self.receive(
        message ->
            message instanceof TaskReply<?> ? match(TaskMail.<T>read(message, ref)) : Match.skip(),
        Duration.ZERO);
  }

  static <R> Match<R> match(@Nullable R found) {
    return found == null ? Match.skip() : Match.take(found);
  }
}
