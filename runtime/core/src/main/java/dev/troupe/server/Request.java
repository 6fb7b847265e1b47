package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Durations;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.Unchecked;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request whose answer is asked for later, by the process that sent it. Failures are values here,
 * never exits.
 *
 * <p>OTP: {@code :gen_server.request_id}.
 *
 * @param <R> the answer
 */
public final class Request<R extends @Nullable Object> {
  private final LocalProcess owner;
  private final String server;

  /** Null if it was sent to nobody. */
  private final @Nullable CallMail mail;

  /** What became of it then; null if it was sent. */
  private final @Nullable Response<R> known;

  private Request(
      LocalProcess owner, String server, @Nullable CallMail mail, @Nullable Response<R> known) {
    this.owner = owner;
    this.server = server;
    this.mail = mail;
    this.known = known;
  }

  static <R extends @Nullable Object> Request<R> sent(
      LocalProcess owner, String server, CallMail mail) {
    return new Request<>(owner, server, mail, null);
  }

  static <R extends @Nullable Object> Request<R> failed(
      LocalProcess owner, String server, ExitReason reason) {
    return done(owner, server, new Response.Failed<>(reason, server));
  }

  static <R extends @Nullable Object> Request<R> done(
      LocalProcess owner, String server, Response<R> response) {
    return new Request<>(owner, server, null, response);
  }

  /**
   * Waits for the answer. One that does not come in time can be waited for again.
   *
   * <p>OTP: {@code :gen_server.wait_response/2}.
   *
   * @throws IllegalStateException if another process sent the request
   */
  public Response<R> await(Duration timeout) {
    long nanos = Durations.nanos(Durations.check("timeout", timeout));
    checkOwner();
    if (mail != null && !mail.isDone() && nanos > 0) {
      mail.await(owner, owner.kernel().timers().deadlineIn(nanos));
    }
    return response();
  }

  /**
   * Waits for the answer, and gives the request up if it does not come in time: a later answer goes
   * nowhere.
   *
   * <p>OTP: {@code :gen_server.receive_response/2}.
   *
   * @throws IllegalStateException if another process sent the request
   */
  public Response<R> awaitOrAbandon(Duration timeout) {
    Response<R> response = await(timeout);
    return response instanceof Response.Pending<R> && !abandon() ? response() : response;
  }

  /** What is known now, without waiting. */
  public Response<R> response() {
    if (mail == null) {
      return Objects.requireNonNull(known);
    }
    if (!mail.isDone() || mail.isAbandoned()) {
      return new Response.Pending<>();
    }
    Object outcome = mail.outcome();
    if (outcome instanceof Ask.Failed(ExitReason reason)) {
      return new Response.Failed<>(reason, server);
    }
    if (outcome instanceof Ask.Thrown(Exception exception)) {
      return new Response.Thrown<>(exception);
    }
    return new Response.Reply<>(Unchecked.<R>cast(outcome));
  }

  /**
   * Whether a message is the notice of this request's answer; see {@link #notifyOwner}.
   *
   * <p>OTP: {@code :gen_server.check_response/2}.
   *
   * @return the response if it is, else {@link Response.Pending}
   */
  public Response<R> check(Object message) {
    return message instanceof Answered(Request<?> answered) && answered == this
        ? response()
        : new Response.Pending<>();
  }

  /**
   * Has an {@link Answered} message sent to the process that sent the request, as soon as it is
   * answered or has failed: for a server that must not wait.
   */
  public void notifyOwner() {
    checkOwner();
    whenDone(() -> owner.post(new Answered(this)));
  }

  /** Has the action run when it is answered or has failed, at once if it has; by the owner. */
  void whenDone(Runnable action) {
    if (mail == null) {
      action.run();
    } else {
      mail.whenDone(action);
    }
  }

  /** Gives it up; returns false if the answer is there. */
  boolean abandon() {
    return mail != null && mail.abandon();
  }

  void checkOwner() {
    if (Current.process() != owner) {
      throw new IllegalStateException(
          "the request was sent by " + owner + " and only that process can wait for its answer");
    }
  }

  @Override
  public String toString() {
    return "Request[" + (mail == null ? known : mail) + " to " + server + "]";
  }

  /** The notice that a request was answered, or has failed; see {@link #notifyOwner}. */
  public record Answered(Request<?> request) {}
}
