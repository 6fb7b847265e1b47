package dev.troupe.task;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Match;
import dev.troupe.process.ProcessInfo;
import dev.troupe.process.Processes;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Notices;
import dev.troupe.task.StreamElement.Done;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tasks of a stream that run, in the order of their start. Owned by the consumer. */
final class StreamTasks<A extends @Nullable Object, B extends @Nullable Object> {
  private final Function<? super A, ? extends B> function;
  private final StreamOptions options;
  private final TaskStarter starter;
  private final StreamResults<B> results;
  private final Map<MonitorRef, StreamElement<A, B>> running = new LinkedHashMap<>();
  private final Pid consumer = Self.pid();
  private final boolean trapping =
      Processes.info(consumer).filter(ProcessInfo::trapsExits).isPresent();
  private long started;

  /** Tasks of the calling process. */
  StreamTasks(
      Function<? super A, ? extends B> function,
      StreamOptions options,
      TaskStarter starter,
      StreamResults<B> results) {
    this.function = function;
    this.options = options;
    this.starter = starter;
    this.results = results;
  }

  void checkConsumer() {
    if (Self.pid() != consumer) {
      throw new IllegalStateException(
          "a stream of tasks is consumed by one process: " + consumer + ", not " + Self.pid());
    }
  }

  boolean isEmpty() {
    return running.isEmpty();
  }

  boolean isFull() {
    return running.size() >= options.maxConcurrency();
  }

  void start(A input) {
    Patience patience = Patience.of(options.timeout());
    TaskWork<Done<B>> work =
        new TaskWork<>(
            consumer, new Applied(function, input), () -> Done.now(function.apply(input)));
    Task<Done<B>> task = starter.start(work);
    running.put(task.ref(), new StreamElement<>(started++, input, task, patience));
  }

  /** What a task does, as a report says it. */
  private record Applied(Function<?, ?> function, @Nullable Object input) {
    @Override
    public String toString() {
      return function + "(" + input + ")";
    }
  }

  // --- what comes of them

  /** Waits until something is known of one of them. */
  void await() {
    StreamElement<A, B> oldest = oldest();
    if (oldest == null) {
      takeNext(Self.receive(this::ofRunning));
      return;
    }
    Self.receive(this::ofRunning, oldest.patience().left())
        .ifPresentOrElse(this::takeNext, () -> timeOut(oldest));
  }

  /** The one whose time is over first, if that matters still. */
  private @Nullable StreamElement<A, B> oldest() {
    for (StreamElement<A, B> element : running.values()) {
      if (element.result() == null) {
        return element;
      }
    }
    return null;
  }

  private Match<Object> ofRunning(Object message) {
    MonitorRef ref = TaskMail.ref(message);
    return ref != null && running.containsKey(ref) ? Match.take(message) : Match.skip();
  }

  private void takeNext(Object message) {
    MonitorRef ref = message instanceof Down down ? down.ref() : ((TaskReply<?>) message).ref();
    StreamElement<A, B> element = running.get(ref);
    TaskResult<Done<B>> result = TaskMail.read(message, ref);
    if (element != null && result != null) {
      take(element, result);
    }
  }

  private void take(StreamElement<A, B> element, TaskResult<Done<B>> result) {
    switch (result) {
      case TaskResult.Ok<Done<B>>(Done<B> done) -> {
        if (element.patience().isOverAt(done.at())) {
          timeOut(element);
        } else {
          element.setResult(new TaskResult.Ok<>(done.value()));
        }
      }
      case TaskResult.Exited<Done<B>>(ExitReason reason, _) -> {
        forgetExit(element);
        TaskResult<B> reply = element.result();
        settle(element, reply == null ? exited(element, reason) : reply);
      }
    }
  }

  private TaskResult<B> exited(StreamElement<A, B> element, ExitReason reason) {
    return new TaskResult.Exited<>(reason, options.zipInputOnExit() ? element.input() : null);
  }

  private void settle(StreamElement<A, B> element, TaskResult<B> result) {
    running.remove(element.task().ref());
    results.add(element.position(), result);
  }

  private void timeOut(StreamElement<A, B> element) {
    stop(element);
    settle(element, exited(element, ExitReason.TIMEOUT));
    if (options.onTimeout() == StreamOptions.OnTimeout.EXIT) {
      throw new TaskException(ExitReason.TIMEOUT, element.task().toString(), "asyncStream");
    }
  }

  // --- the end

  /** Kills those that run: dead, and nothing of them left, when this returns. */
  void stopAll() {
    running.values().forEach(this::stop);
    running.clear();
  }

  private void stop(StreamElement<A, B> element) {
    MonitorRef ref = element.task().ref();
    element.task().pid().ifPresent(pid -> Self.unlinkAndExit(pid, ExitReason.KILL));
    Self.demonitorAndFlush(ref);
    TaskMail.takeReply(ref);
    forgetExit(element);
  }

  /** Whoever traps exits hears of the end of a task by its result, and not also by its link. */
  private void forgetExit(StreamElement<A, B> element) {
    if (trapping) {
      element.task().pid().ifPresent(pid -> Self.receive(Notices.exit(pid), Duration.ZERO));
    }
  }
}
