package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.ExitException;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Durations;
import dev.troupe.process.internal.Printed;
import dev.troupe.process.internal.Unchecked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in for a server in a test of code that uses its client: it remembers what it was
 * told, and answers at once, on the caller's thread. There is no process. Generated fakes are built
 * on it; all of it may be used by any thread.
 *
 * @param <M> the messages of the server
 */
public final class FakeServer<M> implements ServerRef<M> {
  /** Answers the calls among the messages. */
  @FunctionalInterface
  public interface Answers<M> {
    /**
     * The answer to a call, as programmed; on the caller's thread.
     *
     * @throws Exception whatever the caller is to see thrown
     */
    @Nullable Object answer(M message) throws Exception;
  }

  private final String name;
  private final Answers<M> answers;

  /** Guarded by this. */
  private final List<M> messages = new ArrayList<>();

  /** Guarded by this. */
  private boolean stopped;

  /**
   * A fake that was told nothing yet.
   *
   * @param name what it prints as
   * @param answers answers the calls; never given a cast
   */
  public FakeServer(String name, Answers<M> answers) {
    this.name = Objects.requireNonNull(name, "name");
    this.answers = Objects.requireNonNull(answers, "answers");
  }

  /** What it was told so far, the oldest first. */
  public synchronized List<M> messages() {
    return List.copyOf(messages);
  }

  /**
   * The programmed answer to a message.
   *
   * @param method the method of the fake that programs one
   * @throws AssertionError if there is none
   */
  public <A> A programmed(@Nullable A answer, Object message, String method) {
    if (answer == null) {
      throw new AssertionError(
          name
              + " has no answer to "
              + Printed.of(message)
              + ". Program one: fake."
              + method
              + "(...)");
    }
    return answer;
  }

  // --- messages

  /**
   * Answers as programmed. Whatever that throws is thrown as it is: to see what becomes of a caller
   * whose server dies, throw a {@link CallException}.
   */
  @Override
  public <R extends @Nullable Object> R call(Call<M, R> message) {
    if (!note(message)) {
      throw failure(ExitReason.NOPROC, Printed.of(message));
    }
    try {
      return Unchecked.cast(answers.answer(Unchecked.cast(message)));
    } catch (Exception e) {
      throw LocalServerRef.<RuntimeException>asUnchecked(e);
    }
  }

  @Override
  public void cast(Cast<M> message) {
    note(message);
  }

  /** The answer is there at once. */
  @Override
  public <R extends @Nullable Object> Request<R> sendRequest(Call<M, R> message) {
    return Request.done(Current.process(), name, response(message));
  }

  @SuppressWarnings("CatchingUnchecked") // call throws checked exceptions, too
  private <R extends @Nullable Object> Response<R> response(Call<M, R> message) {
    try {
      return new Response.Reply<>(call(message));
    } catch (ExitException e) {
      return new Response.Failed<>(e.reason(), name);
    } catch (Exception e) {
      return message.declares(e)
          ? new Response.Thrown<>(e)
          : new Response.Failed<>(ExitReason.crash(e), name);
    }
  }

  /** Remembers a message, unless it is too late; generated messages are all of the one server's. */
  private synchronized boolean note(Object message) {
    Objects.requireNonNull(message, "message");
    if (!stopped) {
      messages.add(Unchecked.cast(message));
    }
    return !stopped;
  }

  private CallException failure(ExitReason reason, String request) {
    return new CallException(reason, name, request);
  }

  // --- who it is

  /** Whether it has not been stopped. */
  @Override
  public synchronized boolean isAlive() {
    return !stopped;
  }

  @Override
  public void stop() {
    stop(ExitReason.NORMAL);
  }

  @Override
  public void stop(ExitReason reason) {
    stop(reason, Duration.ZERO);
  }

  /** From now on, calls and another stop fail as those to a dead server do. */
  @Override
  public synchronized void stop(ExitReason reason, Duration timeout) {
    Objects.requireNonNull(reason, "reason");
    Durations.check("timeout", timeout);
    if (stopped) {
      throw failure(ExitReason.NOPROC, "stop(" + reason + ")");
    }
    stopped = true;
  }

  @Override
  public void awaitStarted(Duration timeout) {
    Durations.check("timeout", timeout);
    if (!isAlive()) {
      throw failure(ExitReason.TIMEOUT, "awaitStarted(" + timeout + ")");
    }
  }

  /** The same: it needs no patience. */
  @Override
  public ServerRef<M> withTimeout(Duration timeout) {
    Durations.check("timeout", timeout);
    return this;
  }

  /**
   * Not there.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public Pid pid() {
    throw noProcess("pid()");
  }

  /**
   * Not there.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public Optional<Pid> whereis() {
    throw noProcess("whereis()");
  }

  /**
   * Not there.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public MonitorRef monitor() {
    throw noProcess("monitor()");
  }

  private UnsupportedOperationException noProcess(String asked) {
    return new UnsupportedOperationException(
        name + " has no process, so there is no " + asked + ". Start the server itself for that.");
  }

  @Override
  public String toString() {
    return name;
  }
}
