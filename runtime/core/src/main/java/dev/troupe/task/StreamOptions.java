package dev.troupe.task;

import dev.troupe.process.internal.Durations;
import dev.troupe.supervisor.Shutdown;
import java.time.Duration;
import java.util.Objects;

/**
 * How a stream of tasks runs. Immutable: each method returns changed options.
 *
 * <p>OTP: the options of {@code Task.async_stream/3}.
 */
public final class StreamOptions {
  private static final Shutdown FIVE_SECONDS = Shutdown.after(Task.FIVE_SECONDS);

  private final int maxConcurrency;
  private final boolean ordered;
  private final Duration timeout;
  private final OnTimeout onTimeout;
  private final boolean zipInputOnExit;
  private final Shutdown shutdown;

  /** What becomes of the stream when a task takes too long. The task is killed. */
  public enum OnTimeout {
    /** Who consumes it gets a {@link TaskException}, and the other tasks are ended. */
    EXIT,
    /** The result of the task is {@link TaskResult.Exited}, and the stream goes on. */
    KILL_TASK
  }

  private StreamOptions(
      int maxConcurrency,
      boolean ordered,
      Duration timeout,
      OnTimeout onTimeout,
      boolean zipInputOnExit,
      Shutdown shutdown) {
    this.maxConcurrency = maxConcurrency;
    this.ordered = ordered;
    this.timeout = timeout;
    this.onTimeout = onTimeout;
    this.zipInputOnExit = zipInputOnExit;
    this.shutdown = shutdown;
  }

  static StreamOptions defaults() {
    return new StreamOptions(
        Runtime.getRuntime().availableProcessors(),
        true,
        Task.FIVE_SECONDS,
        OnTimeout.EXIT,
        false,
        FIVE_SECONDS);
  }

  /**
   * How many tasks run at once, at most; as many as there are processors unless it is said.
   *
   * @throws IllegalArgumentException if it is less than one
   */
  public StreamOptions maxConcurrency(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("maxConcurrency: must be 1 or more, but was " + most);
    }
    return new StreamOptions(most, ordered, timeout, onTimeout, zipInputOnExit, shutdown);
  }

  /**
   * Whether the results come in the order of the input; they do unless it is said, and then come as
   * the tasks are done.
   */
  public StreamOptions ordered(boolean inOrder) {
    return new StreamOptions(maxConcurrency, inOrder, timeout, onTimeout, zipInputOnExit, shutdown);
  }

  /**
   * How long a task may take, from its own start; five seconds unless it is said.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public StreamOptions timeout(Duration patience) {
    Durations.check("timeout", patience);
    return new StreamOptions(
        maxConcurrency, ordered, patience, onTimeout, zipInputOnExit, shutdown);
  }

  /** What becomes of the stream when a task takes too long; it ends unless it is said. */
  public StreamOptions onTimeout(OnTimeout action) {
    Objects.requireNonNull(action, "onTimeout");
    return new StreamOptions(maxConcurrency, ordered, timeout, action, zipInputOnExit, shutdown);
  }

  /** Whether a {@link TaskResult.Exited} says on which element the task has worked. */
  public StreamOptions zipInputOnExit(boolean zip) {
    return new StreamOptions(maxConcurrency, ordered, timeout, onTimeout, zip, shutdown);
  }

  /**
   * How the supervisor ends tasks that run when it ends itself, in a stream of supervised tasks;
   * they have five seconds unless it is said.
   *
   * @throws IllegalArgumentException if it would wait for ever
   */
  public StreamOptions shutdown(Shutdown how) {
    if (Objects.requireNonNull(how, "shutdown") instanceof Shutdown.Infinity) {
      throw new IllegalArgumentException("shutdown: must be a time or BRUTAL_KILL, not INFINITY");
    }
    return new StreamOptions(maxConcurrency, ordered, timeout, onTimeout, zipInputOnExit, how);
  }

  int maxConcurrency() {
    return maxConcurrency;
  }

  boolean ordered() {
    return ordered;
  }

  Duration timeout() {
    return timeout;
  }

  OnTimeout onTimeout() {
    return onTimeout;
  }

  boolean zipInputOnExit() {
    return zipInputOnExit;
  }

  Shutdown shutdown() {
    return shutdown;
  }
}
