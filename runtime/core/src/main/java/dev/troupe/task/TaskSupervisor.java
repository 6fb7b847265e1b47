package dev.troupe.task;

import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.api.Sendable;
import dev.troupe.process.AliasMode;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.process.SpawnOptions;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartException;
import dev.troupe.supervisor.ChildException;
import dev.troupe.supervisor.ChildInfo;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.DynamicSupervisor;
import dev.troupe.supervisor.DynamicSupervisorOptions;
import dev.troupe.supervisor.Restart;
import dev.troupe.supervisor.Shutdown;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor of tasks: they are seen, counted, and ended when it ends. What is asked of it fails
 * as with {@link DynamicSupervisor}.
 *
 * <p>OTP: {@code Task.Supervisor}.
 */
@Sendable
public final class TaskSupervisor {
  private static final String ID = "TaskSupervisor";
  private static final Shutdown FIVE_SECONDS = Shutdown.after(Task.FIVE_SECONDS);

  private final DynamicSupervisor supervisor;

  private TaskSupervisor(DynamicSupervisor supervisor) {
    this.supervisor = supervisor;
  }

  /** Starts one, linked to the calling process, which is its parent. */
  public static TaskSupervisor startLink() {
    return startLink(DynamicSupervisorOptions.defaults());
  }

  /**
   * Starts one with a name, a number of tasks at most, or other options.
   *
   * <p>OTP: {@code Task.Supervisor.start_link/1}.
   *
   * @throws StartException if the name is taken
   */
  public static TaskSupervisor startLink(DynamicSupervisorOptions options) {
    return new TaskSupervisor(DynamicSupervisor.startLink(options));
  }

  /** One as a child of a supervisor. */
  public static ChildSpec childSpec() {
    return childSpec(DynamicSupervisorOptions.defaults());
  }

  /** One as a child of a supervisor; its name, if it has one, is its id. */
  public static ChildSpec childSpec(DynamicSupervisorOptions options) {
    return DynamicSupervisor.childSpec(options.start().name().orElse(ID), options);
  }

  /** Whoever has that name, at each use. */
  public static TaskSupervisor named(String name) {
    return new TaskSupervisor(DynamicSupervisor.named(name));
  }

  // --- tasks with a result

  /**
   * Starts work whose result is to be awaited, linked to the calling process also.
   *
   * <p>OTP: {@code Task.Supervisor.async/2}.
   *
   * @throws IllegalStateException if the supervisor has as many tasks as it may
   */
  public <T extends @Nullable Object> Task<T> async(Callable<? extends T> work) {
    return async(work, FIVE_SECONDS);
  }

  /**
   * Starts work that the supervisor, when it ends, ends like that; see {@link #async(Callable)}.
   */
  public <T extends @Nullable Object> Task<T> async(Callable<? extends T> work, Shutdown shutdown) {
    return async(TaskWork.of(work), shutdown, true);
  }

  /**
   * Starts work whose result is to be awaited, not linked to the calling process: a failure is a
   * result.
   *
   * <p>OTP: {@code Task.Supervisor.async_nolink/2}.
   *
   * @throws IllegalStateException if the supervisor has as many tasks as it may
   */
  public <T extends @Nullable Object> Task<T> asyncNoLink(Callable<? extends T> work) {
    return asyncNoLink(work, FIVE_SECONDS);
  }

  /**
   * Starts work that the supervisor, when it ends, ends like that; see {@link
   * #asyncNoLink(Callable)}.
   */
  public <T extends @Nullable Object> Task<T> asyncNoLink(
      Callable<? extends T> work, Shutdown shutdown) {
    return async(TaskWork.of(work), shutdown, false);
  }

  private <T extends @Nullable Object> Task<T> async(
      TaskWork<T> work, Shutdown shutdown, boolean linked) {
    Pid pid = start(work, shutdown);
    if (linked) {
      Self.link(pid);
    }
    MonitorRef ref = Self.monitor(pid, AliasMode.DEMONITOR);
    pid.send(new SupervisedWork.Begin(ref));
    return new Task<>(work.owner(), pid, ref, work.what());
  }

  private Pid start(TaskWork<?> work, Shutdown shutdown) {
    try {
      return supervisor
          .startChild(child(new SupervisedWork<>(work)).shutdown(shutdown))
          .orElseThrow();
    } catch (ChildException e) {
      throw new IllegalStateException(
          "the task supervisor has as many tasks as it may: see maxChildren of its options, and"
              + " keep maxConcurrency of streams below it",
          e);
    }
  }

  /** A temporary child that runs that on behalf of the calling process. */
  private static ChildSpec child(ProcessBody body) {
    SpawnOptions options = TaskWork.onBehalf().linked();
    return ChildSpec.of("Task", () -> Processes.spawn(options, body)).restart(Restart.TEMPORARY);
  }

  // --- tasks without

  /**
   * Starts work that nobody waits for, not linked to the calling process; OTP: {@code
   * Task.Supervisor.start_child/2}.
   *
   * @throws ChildException if the supervisor has as many tasks as it may
   */
  public Pid startChild(ProcessBody work) {
    return startChild(work, UnaryOperator.identity());
  }

  /**
   * Starts work that is to be restarted or ended otherwise, as the spec says.
   *
   * @throws ChildException if the supervisor has as many tasks as it may
   */
  public Pid startChild(ProcessBody work, UnaryOperator<ChildSpec> spec) {
    return supervisor.startChild(spec.apply(child(TaskWork.of(work)))).orElseThrow();
  }

  // --- streams

  /**
   * Does the function for each element of the input, by supervised tasks; see {@link
   * Task#asyncStream(Stream, Function, UnaryOperator)}.
   *
   * <p>OTP: {@code Task.Supervisor.async_stream/4}.
   */
  public <A extends @Nullable Object, B extends @Nullable Object> Stream<TaskResult<B>> asyncStream(
      Iterable<? extends A> input,
      Function<? super A, ? extends B> function,
      UnaryOperator<StreamOptions> options) {
    return TaskStreams.of(input, function, options, said -> starter(said, true));
  }

  /** The same for a stream; see {@link #asyncStream(Iterable, Function, UnaryOperator)}. */
  public <A extends @Nullable Object, B extends @Nullable Object> Stream<TaskResult<B>> asyncStream(
      Stream<? extends A> input,
      Function<? super A, ? extends B> function,
      UnaryOperator<StreamOptions> options) {
    return TaskStreams.of(input, function, options, said -> starter(said, true));
  }

  /**
   * Does the function for each element of the input, by supervised tasks that are not linked to the
   * process that consumes the stream: a failure is a result.
   *
   * <p>OTP: {@code Task.Supervisor.async_stream_nolink/4}.
   */
  public <A extends @Nullable Object, B extends @Nullable Object>
      Stream<TaskResult<B>> asyncStreamNoLink(
          Iterable<? extends A> input,
          Function<? super A, ? extends B> function,
          UnaryOperator<StreamOptions> options) {
    return TaskStreams.of(input, function, options, said -> starter(said, false));
  }

  /** The same for a stream; see {@link #asyncStreamNoLink(Iterable, Function, UnaryOperator)}. */
  public <A extends @Nullable Object, B extends @Nullable Object>
      Stream<TaskResult<B>> asyncStreamNoLink(
          Stream<? extends A> input,
          Function<? super A, ? extends B> function,
          UnaryOperator<StreamOptions> options) {
    return TaskStreams.of(input, function, options, said -> starter(said, false));
  }

  private TaskStarter starter(StreamOptions options, boolean linked) {
    return new TaskStarter() {
      @Override
      public <T extends @Nullable Object> Task<T> start(TaskWork<T> work) {
        return async(work, options.shutdown(), linked);
      }
    };
  }

  // --- its tasks

  /** The tasks that run; OTP: {@code Task.Supervisor.children/1}. */
  public List<Pid> children() {
    return supervisor.whichChildren().stream()
        .map(ChildInfo::pid)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Ends a task; returns whether it is one of the supervisor's. OTP: {@code
   * Task.Supervisor.terminate_child/2}.
   */
  public boolean terminateChild(Pid pid) {
    return supervisor.terminateChild(pid);
  }

  /** Stops the supervisor and its tasks, and returns when it is dead. */
  public void stop() {
    supervisor.stop();
  }

  /** Its server: pid, monitor, whereis. */
  public ServerRef<?> ref() {
    return supervisor.ref();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TaskSupervisor tasks && supervisor.equals(tasks.supervisor);
  }

  @Override
  public int hashCode() {
    return supervisor.hashCode();
  }

  @Override
  public String toString() {
    return ID + "[" + supervisor + "]";
  }
}
