package dev.troupe.server;

import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Durations;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.PooledProcess;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Requests of one process, each with a label, whose answers are taken in the order in which they
 * come. Used by the process that sent the requests, and by no other.
 *
 * <p>An answered request is deleted when its answer is taken, unless {@link Handled#KEEP} says
 * otherwise; a kept one still counts in {@link #size} and is not answered again.
 *
 * <p>OTP: {@code :gen_server.request_id_collection}.
 *
 * @param <L> the labels; several requests may have the same
 * @param <R> the answers
 */
public final class Requests<L, R extends @Nullable Object> {
  /** What becomes of a request whose answer was taken. */
  public enum Handled {
    /** It is deleted. */
    DELETE,
    /** It is kept, counts on, and is not answered again. */
    KEEP
  }

  /**
   * What the wait for the next answer has come to.
   *
   * @param <L> the labels
   * @param <R> the answers
   */
  public sealed interface Next<L, R extends @Nullable Object> {}

  /** One request was answered, or has failed; OTP: {@code {response, label, collection}}. */
  public record Answer<L, R extends @Nullable Object>(L label, Response<? extends R> response)
      implements Next<L, R> {}

  /** No request is there whose answer could come; OTP: {@code :no_request}. */
  public record NoRequest<L, R extends @Nullable Object>() implements Next<L, R> {}

  /** No answer has come yet; OTP: {@code :timeout}, or {@code :no_reply} of a check. */
  public record Pending<L, R extends @Nullable Object>() implements Next<L, R> {}

  private record Entry<L, R extends @Nullable Object>(L label, Request<? extends R> request) {}

  private final Map<Request<?>, Entry<L, R>> open = new LinkedHashMap<>();
  private final Map<Request<?>, Entry<L, R>> kept = new LinkedHashMap<>();

  /** What was answered, in that order; filled by whoever answers. */
  private final Queue<Request<?>> arrived = new ConcurrentLinkedQueue<>();

  /**
   * What the owner waits for. It writes this before it looks at what has arrived, and who answers
   * does it the other way round, so that one of them notices.
   */
  private volatile @Nullable Arrival awaited;

  /** No requests; OTP: {@code :gen_server.reqids_new/0}. */
  public Requests() {}

  /**
   * Adds a request of the calling process.
   *
   * <p>OTP: {@code :gen_server.reqids_add/3}.
   *
   * @throws IllegalArgumentException if it is there already, answered or not
   * @throws IllegalStateException if another process sent the request
   */
  public Requests<L, R> add(L label, Request<? extends R> request) {
    Objects.requireNonNull(label, "label");
    request.checkOwner();
    if (open.containsKey(request) || kept.containsKey(request)) {
      throw new IllegalArgumentException(request + " is in the collection already");
    }
    open.put(request, new Entry<>(label, request));
    request.whenDone(() -> arrive(request));
    return this;
  }

  private void arrive(Request<?> request) {
    arrived.add(request);
    Arrival waiting = awaited;
    if (waiting != null) {
      waiting.complete(null);
    }
  }

  /** How many there are; OTP: {@code :gen_server.reqids_size/1}. */
  public int size() {
    return open.size() + kept.size();
  }

  /** The labels, in the order of adding, those that wait first; OTP: {@code reqids_to_list/1}. */
  public List<L> labels() {
    return Stream.of(open, kept)
        .flatMap(entries -> entries.values().stream())
        .map(Entry::label)
        .toList();
  }

  /** Waits for the next answer and deletes its request; see {@link #await(Duration, Handled)}. */
  public Next<L, R> await(Duration timeout) {
    return await(timeout, Handled.DELETE);
  }

  /**
   * Waits for the next answer. Requests that are not answered in time can be waited for again.
   *
   * <p>OTP: {@code :gen_server.wait_response/3}.
   *
   * @throws IllegalArgumentException if the timeout is negative
   */
  public Next<L, R> await(Duration timeout, Handled handled) {
    long nanos = Durations.nanos(Durations.check("timeout", timeout));
    Objects.requireNonNull(handled, "handled");
    LocalProcess self = Current.process();
    long deadline = self.kernel().timers().deadlineIn(nanos);
    while (!open.isEmpty()) {
      Request<?> first = pollUntil(self, deadline);
      if (first == null) {
        return new Pending<>();
      }
      Entry<L, R> entry = take(first, handled);
      if (entry != null) {
        return new Answer<>(entry.label(), entry.request().response());
      }
    }
    return new NoRequest<>();
  }

  private @Nullable Request<?> pollUntil(LocalProcess self, long deadline) {
    Arrival arrival = new Arrival(self);
    awaited = arrival;
    Request<?> first = arrived.poll();
    if (first == null && arrival.await(self, deadline)) {
      first = arrived.poll();
    }
    awaited = null;
    return first;
  }

  /** Takes it out of those that wait; null if it is none of them any more. */
  private @Nullable Entry<L, R> take(Request<?> request, Handled handled) {
    Entry<L, R> entry = open.remove(request);
    if (entry != null && handled == Handled.KEEP) {
      kept.put(request, entry);
    }
    return entry;
  }

  /** Waits for the next answer, or gives all up; see {@link #awaitOrAbandon(Duration, Handled)}. */
  public Next<L, R> awaitOrAbandon(Duration timeout) {
    return awaitOrAbandon(timeout, Handled.DELETE);
  }

  /**
   * Waits for the next answer. If none comes in time all requests that wait are given up and
   * deleted: later answers go nowhere.
   *
   * <p>OTP: {@code :gen_server.receive_response/3}.
   *
   * @throws IllegalArgumentException if the timeout is negative
   */
  public Next<L, R> awaitOrAbandon(Duration timeout, Handled handled) {
    Next<L, R> next = await(timeout, handled);
    if (next instanceof Pending<L, R>) {
      open.keySet().forEach(Request::abandon);
      open.clear();
    }
    return next;
  }

  /** Whether a message is the notice of an answer; see {@link #check(Object, Handled)}. */
  public Next<L, R> check(Object message) {
    return check(message, Handled.DELETE);
  }

  /**
   * Whether a message is the notice of the answer of one of these requests; see {@link
   * Request#notifyOwner}. For a server that must not wait.
   *
   * <p>OTP: {@code :gen_server.check_response/3}.
   */
  public Next<L, R> check(Object message, Handled handled) {
    if (open.isEmpty()) {
      return new NoRequest<>();
    }
    Entry<L, R> entry =
        message instanceof Request.Answered(Request<?> request) ? take(request, handled) : null;
    return entry == null
        ? new Pending<>()
        : new Answer<>(entry.label(), entry.request().response());
  }

  @Override
  public String toString() {
    return "Requests" + labels();
  }

  /** The next answer of any of them, as something to wait for. */
  private static final class Arrival extends Ask {
    Arrival(LocalProcess owner) {
      super(owner);
    }

    /** Others than the process that waits will answer: this closes no ring. */
    @Override
    public boolean isDeferred() {
      return true;
    }

    @Override
    protected void deliver(PooledProcess receiver) {
      throw new AssertionError("it is waited for, not sent");
    }
  }
}
