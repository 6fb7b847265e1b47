package dev.troupe.task;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.AliasMode;
import dev.troupe.process.Deadline;
import dev.troupe.process.Monitored;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.process.SpawnOptions;
import dev.troupe.process.internal.Durations;
import dev.troupe.supervisor.ChildSpec;
import dev.troupe.supervisor.Restart;
import dev.troupe.supervisor.Shutdown;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Work that a process of its own does, and whose result the process that started it, its owner,
 * waits for. The two are linked: if either fails, so does the other. Whoever starts a task with
 * {@link #async} must take its result, by one of the methods here or at {@code @HandleInfo}.
 *
 * <p>Each method that waits or takes a result throws {@link IllegalArgumentException} if the
 * calling process is not the owner, and {@link TaskException} as it says.
 *
 * <p>OTP: {@code Task}.
 *
 * @param <T> the result
 */
public final class Task<T extends @Nullable Object> {
  static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

  private final Pid owner;
  private final @Nullable Pid pid;
  private final MonitorRef ref;
  private final Object what;

  Task(Pid owner, @Nullable Pid pid, MonitorRef ref, Object what) {
    this.owner = owner;
    this.pid = pid;
    this.ref = ref;
    this.what = what;
  }

  // --- starting

  /** Starts work whose result is to be awaited; OTP: {@code Task.async/1}. */
  public static <T extends @Nullable Object> Task<T> async(Callable<? extends T> work) {
    return async(TaskWork.of(work));
  }

  /** Starts work without a result, whose end is to be awaited; OTP: {@code Task.async/1}. */
  public static Task<@Nullable Void> asyncRun(ProcessBody work) {
    return async(TaskWork.of(work));
  }

  static <T extends @Nullable Object> Task<T> async(TaskWork<T> work) {
    SpawnOptions options = TaskWork.onBehalf().linked();
    Monitored<Pid> started = Processes.spawnMonitor(options, AliasMode.DEMONITOR, work);
    return new Task<>(work.owner(), started.process(), started.monitor(), work.what());
  }

  /** A task that is done: no process is started. OTP: {@code Task.completed/1}. */
  public static <T extends @Nullable Object> Task<T> completed(T value) {
    Pid owner = Self.pid();
    MonitorRef ref = Self.monitor(owner);
    Self.demonitor(ref);
    owner.send(new TaskReply<>(ref, value));
    return new Task<>(owner, null, ref, "completed");
  }

  /** Starts work that nobody waits for; OTP: {@code Task.start/1}. */
  public static Pid start(ProcessBody work) {
    return Processes.spawn(TaskWork.onBehalf(), TaskWork.of(work));
  }

  /**
   * Starts work that nobody waits for, linked to the calling process; OTP: {@code
   * Task.start_link/1}.
   */
  public static Pid startLink(ProcessBody work) {
    return Processes.spawn(TaskWork.onBehalf().linked(), TaskWork.of(work));
  }

  /** How a supervisor starts such work, once; OTP: {@code Task.child_spec/1}. */
  public static ChildSpec childSpec(ProcessBody work) {
    return ChildSpec.of("Task", () -> startLink(work)).restart(Restart.TEMPORARY);
  }

  // --- results

  /** Waits five seconds for the result; see {@link #await(Duration)}. */
  public T await() {
    return await(FIVE_SECONDS);
  }

  /**
   * Waits for the result. A task that is not done in time runs on, and its result goes nowhere; as
   * it is linked to its owner, it ends with the owner unless that catches the exception.
   *
   * <p>OTP: {@code Task.await/2}.
   *
   * @throws TaskException if the task ends without a result, or it takes longer
   */
  public T await(Duration timeout) {
    Duration patience = patience(timeout);
    checkOwner();
    Optional<TaskResult<T>> result = TaskMail.take(ref, patience);
    if (result.isEmpty()) {
      Self.demonitorAndFlush(ref);
    }
    return valueOf(result, timeout);
  }

  private T valueOf(Optional<TaskResult<T>> result, Duration timeout) {
    return switch (result.orElse(new TaskResult.Exited<>(ExitReason.TIMEOUT))) {
      case TaskResult.Ok<T>(T value) -> value;
      case TaskResult.Exited<T>(ExitReason reason, _) ->
          throw new TaskException(reason, toString(), "await(" + timeout + ")");
    };
  }

  /** The time to wait, which a deadline may cut short. */
  static Duration patience(Duration timeout) {
    Durations.check("timeout", timeout);
    return Deadline.remaining().filter(left -> left.compareTo(timeout) < 0).orElse(timeout);
  }

  /** Waits five seconds for all results; see {@link #awaitMany(Collection, Duration)}. */
  public static <T extends @Nullable Object> List<T> awaitMany(Collection<Task<T>> tasks) {
    return awaitMany(tasks, FIVE_SECONDS);
  }

  /**
   * Waits for the results of all tasks, which are returned in the order of the tasks. The time is
   * for all of them together.
   *
   * <p>OTP: {@code Task.await_many/2}.
   *
   * @throws TaskException as soon as one of them ends without a result, or if it takes longer
   */
  public static <T extends @Nullable Object> List<T> awaitMany(
      Collection<Task<T>> tasks, Duration timeout) {
    return new TaskGroup<>(tasks).await(timeout);
  }

  /** Waits five seconds for the result; see {@link #yield(Duration)}. */
  @SuppressWarnings("NamedLikeContextualKeyword") // it is the name it has in OTP
  public Optional<TaskResult<T>> yield() {
    return this.yield(FIVE_SECONDS);
  }

  /**
   * Waits for what becomes of the task; empty if it is not done in time: it can be waited for
   * again.
   *
   * <p>OTP: {@code Task.yield/2}.
   */
  @SuppressWarnings("NamedLikeContextualKeyword") // it is the name it has in OTP
  public Optional<TaskResult<T>> yield(Duration timeout) {
    Duration patience = patience(timeout);
    checkOwner();
    return TaskMail.take(ref, patience);
  }

  /** Waits five seconds for what becomes of the tasks; see {@link YieldOptions}. */
  public static <T extends @Nullable Object> List<Yielded<T>> yieldMany(Collection<Task<T>> tasks) {
    return yieldMany(tasks, UnaryOperator.identity());
  }

  /** Waits for what becomes of the tasks. */
  public static <T extends @Nullable Object> List<Yielded<T>> yieldMany(
      Collection<Task<T>> tasks, Duration timeout) {
    return yieldMany(tasks, options -> options.timeout(timeout));
  }

  /**
   * Waits for what becomes of the tasks, all together; each with its result, in the order of the
   * tasks.
   *
   * <p>OTP: {@code Task.yield_many/2}.
   */
  public static <T extends @Nullable Object> List<Yielded<T>> yieldMany(
      Collection<Task<T>> tasks, UnaryOperator<YieldOptions> options) {
    return new TaskGroup<>(tasks).yieldAll(options.apply(YieldOptions.DEFAULTS));
  }

  /**
   * A task and what became of it; empty if it is not done.
   *
   * @param task the task
   * @param result its result
   */
  public record Yielded<T extends @Nullable Object>(Task<T> task, Optional<TaskResult<T>> result) {}

  /**
   * What a message says of this task: a result if it is its {@link TaskReply} or the {@link Down}
   * of its end. For servers that get these at {@code @HandleInfo} methods: after a reply no notice
   * of the end will come.
   *
   * <p>OTP: {@code Task.find/2}.
   */
  public Optional<TaskResult<T>> check(Object message) {
    checkOwner();
    TaskResult<T> result = TaskMail.read(message, ref);
    if (result instanceof TaskResult.Ok<T>) {
      Self.demonitorAndFlush(ref);
    }
    return Optional.ofNullable(result);
  }

  // --- giving up

  /**
   * Has the task run on alone: it is linked no more, and its result goes nowhere. Returns what
   * became of it if it has ended already.
   *
   * <p>OTP: {@code Task.ignore/1}.
   */
  public Optional<TaskResult<T>> ignore() {
    checkOwner();
    Optional<TaskResult<T>> result = TaskMail.take(ref, Duration.ZERO);
    if (pid != null) {
      Self.unlink(pid);
    }
    if (result.isEmpty()) {
      Self.demonitorAndFlush(ref);
    }
    return result;
  }

  /** Ends the task, which has five seconds for it; see {@link #shutdown(Shutdown)}. */
  public Optional<TaskResult<T>> shutdown() {
    return shutdown(FIVE_SECONDS);
  }

  /** Ends the task, and kills it after that time; see {@link #shutdown(Shutdown)}. */
  public Optional<TaskResult<T>> shutdown(Duration patience) {
    return shutdown(Shutdown.after(patience));
  }

  /**
   * Unlinks the task and ends it. Returns its result if it is done all the same, why it ended if
   * that was for another reason, and nothing if it ended because it was told to. Afterwards there
   * is nothing to wait for.
   *
   * <p>OTP: {@code Task.shutdown/2}.
   */
  public Optional<TaskResult<T>> shutdown(Shutdown how) {
    checkOwner();
    return pid == null ? ignore() : TaskShutdown.shutdown(pid, ref, how);
  }

  // --- streams

  /**
   * Does the function for each element of the input; see {@link #asyncStream(Stream, Function,
   * UnaryOperator)}.
   */
  public static <A extends @Nullable Object, B extends @Nullable Object>
      Stream<TaskResult<B>> asyncStream(
          Iterable<? extends A> input, Function<? super A, ? extends B> function) {
    return asyncStream(input, function, UnaryOperator.identity());
  }

  /**
   * Does the function for each element of the input; see {@link #asyncStream(Stream, Function,
   * UnaryOperator)}.
   */
  public static <A extends @Nullable Object, B extends @Nullable Object>
      Stream<TaskResult<B>> asyncStream(
          Iterable<? extends A> input,
          Function<? super A, ? extends B> function,
          UnaryOperator<StreamOptions> options) {
    return TaskStreams.of(input, function, options, _ -> Task::async);
  }

  /** Does the function for each element of the input. */
  public static <A extends @Nullable Object, B extends @Nullable Object>
      Stream<TaskResult<B>> asyncStream(
          Stream<? extends A> input, Function<? super A, ? extends B> function) {
    return asyncStream(input, function, UnaryOperator.identity());
  }

  /**
   * Does the function for each element of the input, a task each, and no more of them at once than
   * the options say. The tasks are linked to the process that consumes the stream, which is no
   * other than the one that takes its first element; nothing runs before that. When the operation
   * that consumes it ends, early or not, all tasks have, and the input is closed; who takes the
   * elements from an {@code iterator()} and not all of them closes the stream.
   *
   * <p>A task that fails also ends a consumer that does not trap exits, by the link; one that does
   * gets a {@link TaskResult.Exited}. Whether a task takes too long is looked at when the stream is
   * asked for an element.
   *
   * <p>OTP: {@code Task.async_stream/3}.
   *
   * @throws IllegalArgumentException if the options say what cannot be
   */
  public static <A extends @Nullable Object, B extends @Nullable Object>
      Stream<TaskResult<B>> asyncStream(
          Stream<? extends A> input,
          Function<? super A, ? extends B> function,
          UnaryOperator<StreamOptions> options) {
    return TaskStreams.of(input, function, options, _ -> Task::async);
  }

  private void checkOwner() {
    checkOwner(this);
  }

  static void checkOwner(Task<?> task) {
    if (Self.pid() != task.owner) {
      throw new IllegalArgumentException(
          task + " must be asked by its owner, " + task.owner + ", and not by " + Self.pid());
    }
  }

  /** Who started it. */
  public Pid owner() {
    return owner;
  }

  /** Its process; empty if it was made by {@link #completed}. */
  public Optional<Pid> pid() {
    return Optional.ofNullable(pid);
  }

  /** What its {@link TaskReply} and its {@link Down} say which task it is. */
  public MonitorRef ref() {
    return ref;
  }

  @Override
  public String toString() {
    return "Task[" + (pid == null ? "" : pid + " ") + what + "]";
  }
}
