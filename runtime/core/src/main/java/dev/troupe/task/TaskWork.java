package dev.troupe.task;

import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.AnsweringBody;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Self;
import dev.troupe.process.SpawnOptions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the process of a task does.
 *
 * @param owner for whom
 * @param what what the user wrote, as a report says it
 * @param work the same, run for its result
 */
record TaskWork<T extends @Nullable Object>(Pid owner, Object what, Callable<? extends T> work)
    implements AnsweringBody, ProcessBody {
  /** Work of the calling process. */
  static <T extends @Nullable Object> TaskWork<T> of(Callable<? extends T> work) {
    return new TaskWork<>(Self.pid(), Objects.requireNonNull(work, "work"), work);
  }

  /** Work of the calling process that has no result. */
  static TaskWork<@Nullable Void> of(ProcessBody work) {
    Objects.requireNonNull(work, "work");
    return new TaskWork<>(
        Self.pid(),
        work,
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  public void run(MonitorRef answer) throws Exception {
    answer.send(new TaskReply<T>(answer, work.call()));
  }

  @Override
  public void run() throws Exception {
    work.call();
  }

  @Override
  public String toString() {
    return "task of " + owner + ": " + what;
  }

  /** Started on behalf of the calling process. */
  static SpawnOptions onBehalf() {
    return SpawnOptions.defaults().callers(callers());
  }

  /** The calling process, and on whose behalf that runs. */
  static List<Pid> callers() {
    List<Pid> further = Self.callers();
    return further.isEmpty()
        ? List.of(Self.pid())
        : Stream.concat(Stream.of(Self.pid()), further.stream()).toList();
  }
}
