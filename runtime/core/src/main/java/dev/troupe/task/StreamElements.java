package dev.troupe.task;

import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The results of a stream of tasks. Nothing runs until the first is asked for, by the process that
 * consumes the stream; it starts the tasks, and its death is their death.
 */
final class StreamElements<A extends @Nullable Object, B extends @Nullable Object>
    implements Spliterator<TaskResult<B>> {
  private final Spliterator<? extends A> input;
  private final Runnable closeInput;
  private final Function<StreamResults<B>, StreamTasks<A, B>> start;
  private final StreamResults<B> results;
  private final boolean inOrder;
  private @Nullable StreamTasks<A, B> tasks;
  private boolean inputEnded;
  private boolean closed;

  StreamElements(
      Spliterator<? extends A> input,
      Runnable closeInput,
      Function<? super A, ? extends B> function,
      StreamOptions options,
      TaskStarter starter) {
    this.input = input;
    this.closeInput = closeInput;
    this.inOrder = options.ordered();
    this.results = new StreamResults<>(inOrder);
    this.start = into -> new StreamTasks<>(function, options, starter, into);
  }

  @Override
  public boolean tryAdvance(Consumer<? super TaskResult<B>> action) {
    if (closed) {
      return false;
    }
    try {
      TaskResult<B> next = next();
      if (next == null) {
        close();
        return false;
      }
      action.accept(next);
      return true;
    } catch (Throwable e) {
      closeAfter(e);
      throw e;
    }
  }

  private @Nullable TaskResult<B> next() {
    StreamTasks<A, B> mine = tasks();
    while (true) {
      TaskResult<B> ready = results.poll();
      if (ready != null) {
        return ready;
      }
      if (!inputEnded && !mine.isFull()) {
        inputEnded = !input.tryAdvance(mine::start);
      } else if (mine.isEmpty()) {
        return null;
      } else {
        mine.await();
      }
    }
  }

  private StreamTasks<A, B> tasks() {
    StreamTasks<A, B> its = tasks;
    if (its == null) {
      its = start.apply(results);
      tasks = its;
    }
    its.checkConsumer();
    return its;
  }

  private void closeAfter(Throwable failure) {
    try {
      close();
    } catch (RuntimeException e) {
      if (e != failure) {
        failure.addSuppressed(e);
      }
    }
  }

  /** Ends the tasks that run, and then the input; by the consumer. */
  void close() {
    if (closed) {
      return;
    }
    try {
      if (tasks != null) {
        tasks.checkConsumer();
        closed = true;
        tasks.stopAll();
      }
    } finally {
      closed = true;
      closeInput.run();
    }
  }

  @Override
  public @Nullable Spliterator<TaskResult<B>> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return NONNULL | (inOrder ? ORDERED : 0);
  }
}
