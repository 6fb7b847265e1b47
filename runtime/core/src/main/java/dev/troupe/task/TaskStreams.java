package dev.troupe.task;

import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** How streams of tasks are put together; nothing of them runs here. */
final class TaskStreams {
  private TaskStreams() {}

  static <A extends @Nullable Object, B extends @Nullable Object> Stream<TaskResult<B>> of(
      Iterable<? extends A> input,
      Function<? super A, ? extends B> function,
      UnaryOperator<StreamOptions> options,
      Function<StreamOptions, TaskStarter> starter) {
    return of(StreamSupport.stream(input::spliterator, 0, false), function, options, starter);
  }

  static <A extends @Nullable Object, B extends @Nullable Object> Stream<TaskResult<B>> of(
      Stream<? extends A> input,
      Function<? super A, ? extends B> function,
      UnaryOperator<StreamOptions> options,
      Function<StreamOptions, TaskStarter> starter) {
    Objects.requireNonNull(function, "function");
    StreamOptions said = options.apply(StreamOptions.defaults());
    Spliterator<? extends A> elements = input.spliterator();
    StreamElements<A, B> results =
        new StreamElements<>(elements, input::close, function, said, starter.apply(said));
    return new ClosingStream<>(StreamSupport.stream(results, false).onClose(results::close));
  }
}
