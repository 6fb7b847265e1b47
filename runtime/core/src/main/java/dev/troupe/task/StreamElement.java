package dev.troupe.task;

import dev.troupe.node.Node;
import org.jspecify.annotations.Nullable;

/** One element of a stream, from the start of its task to the end of it. Owned by the consumer. */
final class StreamElement<A extends @Nullable Object, B extends @Nullable Object> {
  private final long position;
  private final A input;
  private final Task<Done<B>> task;
  private final Patience patience;

  /** The result, when the reply has come and the end of the task has not. */
  private @Nullable TaskResult<B> result;

  /** A result and when it was there, on the node's clock. */
  record Done<B extends @Nullable Object>(B value, long at) {
    static <B extends @Nullable Object> Done<B> now(B value) {
      return new Done<>(value, Node.self().monotonicTime());
    }
  }

  StreamElement(long position, A input, Task<Done<B>> task, Patience patience) {
    this.position = position;
    this.input = input;
    this.task = task;
    this.patience = patience;
  }

  long position() {
    return position;
  }

  A input() {
    return input;
  }

  Task<Done<B>> task() {
    return task;
  }

  Patience patience() {
    return patience;
  }

  @Nullable TaskResult<B> result() {
    return result;
  }

  void setResult(TaskResult<B> reply) {
    result = reply;
  }
}
