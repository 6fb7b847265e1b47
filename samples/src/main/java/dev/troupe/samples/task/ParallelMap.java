package dev.troupe.samples.task;

import dev.troupe.task.Task;
import dev.troupe.task.TaskResult;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A parallel map three ways: a task for each element, awaited together; and a bounded stream of
 * tasks.
 */
public final class ParallelMap {
  static <A, B> List<B> map(Collection<A> items, Function<A, B> function) {
    List<Task<B>> tasks =
        items.stream().map(item -> Task.async(() -> function.apply(item))).toList();
    return tasks.stream().map(Task::await).toList();
  }

  static <A, B> List<B> mapTogether(Collection<A> items, Function<A, B> function) {
    return Task.awaitMany(
        items.stream().map(item -> Task.async(() -> function.apply(item))).toList());
  }

  static <A, B> List<B> mapBounded(Collection<A> items, Function<A, B> function) {
    return Task.asyncStream(items, function, options -> options.maxConcurrency(2))
        .map(TaskResult::get)
        .toList();
  }

  public static void main(String[] args) {
    System.out.println(map(List.of(1, 2, 3), n -> n * n));
    System.out.println(mapTogether(List.of(1, 2, 3), n -> n * n));
    System.out.println(mapBounded(List.of(1, 2, 3), n -> n * n));
  }
  // [1, 4, 9]
  // [1, 4, 9]
  // [1, 4, 9]
}
