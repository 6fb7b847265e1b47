package dev.troupe.task;

import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Unchecked;
import dev.troupe.supervisor.Shutdown;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tasks whose results are waited for together, in whatever order they come. */
final class TaskGroup<T extends @Nullable Object> {
  private final List<Task<T>> tasks;
  private final Set<MonitorRef> open = new HashSet<>();
  private final Map<MonitorRef, TaskResult<T>> results = new HashMap<>();

  /** One result. */
  private record Found<T extends @Nullable Object>(MonitorRef ref, TaskResult<T> result) {}

  /** Tasks of the calling process. */
  TaskGroup(Collection<Task<T>> tasks) {
    this.tasks = List.copyOf(tasks);
    this.tasks.forEach(Task::checkOwner);
    this.tasks.forEach(task -> open.add(task.ref()));
  }

  List<T> await(Duration timeout) {
    Patience patience = Patience.of(Task.patience(timeout));
    while (!open.isEmpty()) {
      TaskResult<T> next =
          next(patience.left()).orElse(new TaskResult.Exited<>(ExitReason.TIMEOUT));
      if (next instanceof TaskResult.Exited<T>(ExitReason reason, _)) {
        open.forEach(Self::demonitorAndFlush);
        throw new TaskException(reason, tasks.toString(), "awaitMany(" + timeout + ")");
      }
    }
    return tasks.stream()
        .map(task -> Unchecked.<TaskResult<T>>cast(results.get(task.ref())).get())
        .toList();
  }

  List<Task.Yielded<T>> yieldAll(YieldOptions options) {
    Patience patience = Patience.of(Task.patience(options.timeout()));
    int limit = Math.min(options.limit(), open.size());
    boolean inTime = true;
    while (inTime && results.size() < limit) {
      inTime = next(patience.left()).isPresent();
    }
    YieldOptions.OnTimeout toTheRest =
        inTime ? YieldOptions.OnTimeout.NOTHING : options.onTimeout();
    return tasks.stream().map(task -> yielded(task, toTheRest)).toList();
  }

  private Task.Yielded<T> yielded(Task<T> task, YieldOptions.OnTimeout ifOpen) {
    TaskResult<T> result = results.get(task.ref());
    return new Task.Yielded<>(task, result == null ? giveUp(task, ifOpen) : Optional.of(result));
  }

  private Optional<TaskResult<T>> giveUp(Task<T> task, YieldOptions.OnTimeout how) {
    return switch (how) {
      case NOTHING -> Optional.empty();
      case IGNORE -> task.ignore();
      case KILL_TASK -> task.shutdown(Shutdown.BRUTAL_KILL);
    };
  }

  /** The next result, which is kept too; empty if none comes in time. */
  private Optional<TaskResult<T>> next(Duration timeout) {
    Optional<Found<T>> next = Self.receive(message -> TaskMail.match(find(message)), timeout);
    next.ifPresent(this::close);
    return next.map(Found::result);
  }

  private @Nullable Found<T> find(Object message) {
    MonitorRef ref = TaskMail.ref(message);
    if (ref == null || !open.contains(ref)) {
      return null;
    }
    TaskResult<T> result = TaskMail.read(message, ref);
    return result == null ? null : new Found<>(ref, result);
  }

  private void close(Found<T> found) {
    open.remove(found.ref());
    results.put(found.ref(), found.result());
    if (found.result() instanceof TaskResult.Ok<T>) {
      Self.demonitorAndFlush(found.ref());
    }
  }
}
