package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.Context;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Durations;
import dev.troupe.process.internal.Kernel;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.Printed;
import dev.troupe.process.internal.Scope;
import dev.troupe.process.internal.Unchecked;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server of this node: one process, or whoever has a name. */
abstract class LocalServerRef<M> implements ServerRef<M> {
  /** The handlers say how long a call waits. */
  static final long AS_HANDLERS_SAY = -1;

  private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

  /** Who is meant now, or null if nobody has the name. */
  abstract @Nullable ServerProcess<?, ?> target();

  abstract Kernel kernel();

  /** Watches who is meant now, for the calling process; null if nobody has the name. */
  abstract @Nullable MonitorRef watch();

  /** How long a call waits, in nanoseconds, or {@link #AS_HANDLERS_SAY}. */
  long timeout() {
    return AS_HANDLERS_SAY;
  }

  // --- messages

  @Override
  public <R extends @Nullable Object> R call(Call<M, R> message) {
    Objects.requireNonNull(message, "message");
    LocalProcess self = Current.process();
    ServerProcess<?, ?> target = target();
    if (target == null) {
      throw failure(ExitReason.NOPROC, message);
    }
    if (target == self) {
      throw failure(ExitReason.CALLING_SELF, message);
    }
    if (message.direct() && patience(message) != 0) {
      Object outcome = Direct.call(target, message, self);
      if (outcome != Direct.NOT_NOW) {
        self.checkpoint();
        return answer(
            message,
            outcome instanceof Direct.Rest(CallMail mail)
                ? await(self, mail, deadline(mail))
                : outcome);
      }
    }
    CallMail mail = new CallMail(target, message, self, Scope.current());
    long deadline = deadline(mail);
    target.admit(mail, deadline);
    return answer(message, await(self, mail, deadline));
  }

  /** Waits for the outcome of a call. */
  private @Nullable Object await(LocalProcess self, CallMail mail, long deadline) {
    if (!mail.await(self, deadline) && mail.abandon()) {
      throw failure(ExitReason.TIMEOUT, mail.call());
    }
    return mail.outcome();
  }

  private long deadline(CallMail mail) {
    return Scope.earlier(mail.scope(), kernel().timers().deadlineIn(patience(mail.call())));
  }

  /** How long a call waits, in nanoseconds. */
  private long patience(Call<?, ?> message) {
    long its = timeout();
    return its == AS_HANDLERS_SAY ? TimeUnit.MILLISECONDS.toNanos(message.timeoutMillis()) : its;
  }

  /** The answer of a call that is done. */
  private <R extends @Nullable Object> R answer(Call<M, R> message, @Nullable Object outcome) {
    if (outcome instanceof Ask.Failed(ExitReason reason)) {
      throw failure(reason, message);
    }
    if (outcome instanceof Ask.Thrown(Exception declared)) {
      throw LocalServerRef.<RuntimeException>asUnchecked(declared);
    }
    return Unchecked.cast(outcome);
  }

  /** Throws a checked exception that generated client methods declare and this class cannot. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  static <E extends Exception> E asUnchecked(Exception declared) throws E {
    throw (E) declared;
  }

  @Override
  public <R extends @Nullable Object> Request<R> sendRequest(Call<M, R> message) {
    Objects.requireNonNull(message, "message");
    LocalProcess self = Current.process();
    ServerProcess<?, ?> target = target();
    if (target == null) {
      return Request.failed(self, toString(), ExitReason.NOPROC);
    }
    CallMail mail = new CallMail(target, message, self, Scope.current());
    target.admit(mail, Scope.NEVER);
    return Request.sent(self, toString(), mail);
  }

  @Override
  public void cast(Cast<M> message) {
    Objects.requireNonNull(message, "message");
    Context sender = Current.sender();
    ServerProcess<?, ?> target = target();
    if (target != null && !(message.direct() && Direct.cast(target, message, sender))) {
      target.admit(new CastMail(message), sender, Scope.NEVER);
    }
  }

  private CallException failure(ExitReason reason, Object request) {
    return new CallException(reason, toString(), Printed.of(request));
  }

  // --- who it is

  @Override
  public Pid pid() {
    ServerProcess<?, ?> target = target();
    if (target == null) {
      throw failure(ExitReason.NOPROC, "pid()");
    }
    return target;
  }

  @Override
  public Optional<Pid> whereis() {
    return Optional.<Pid>ofNullable(target()).filter(Pid::isAlive);
  }

  @Override
  public boolean isAlive() {
    return whereis().isPresent();
  }

  @Override
  public void stop() {
    stop(ExitReason.NORMAL);
  }

  @Override
  public void stop(ExitReason reason) {
    stop(reason, Duration.ofNanos(Long.MAX_VALUE));
  }

  @Override
  public void stop(ExitReason reason, Duration timeout) {
    Objects.requireNonNull(reason, "reason");
    long nanos = Durations.nanos(Durations.check("timeout", timeout));
    ServerProcess<?, ?> target = target();
    ExitReason end =
        target == null
            ? ExitReason.NOPROC
            : Stopping.stop(target, reason, kernel().timers().deadlineIn(nanos));
    if (!end.equals(reason)) {
      throw failure(end, "stop(" + reason + ")");
    }
  }

  @Override
  public MonitorRef monitor() {
    MonitorRef monitor = watch();
    if (monitor == null) {
      throw failure(ExitReason.NOPROC, "monitor()");
    }
    return monitor;
  }

  @Override
  public void awaitStarted(Duration timeout) {
    long nanos = Durations.nanos(Durations.check("timeout", timeout));
    long deadline = kernel().timers().deadlineIn(nanos);
    if (target() == Current.process()) {
      throw failure(ExitReason.CALLING_SELF, "awaitStarted(" + timeout + ")");
    }
    while (!isStarted(deadline)) {
      if (kernel().timers().now() - deadline >= 0) {
        throw failure(ExitReason.TIMEOUT, "awaitStarted(" + timeout + ")");
      }
      Self.sleep(LOOK_AGAIN);
    }
  }

  /** Whether a process is there whose constructor has returned: it answers the system then. */
  private boolean isStarted(long deadline) {
    ServerProcess<?, ?> target = target();
    if (target == null || !target.isAlive()) {
      return false;
    }
    SystemMail question = new SystemMail(target, _ -> true);
    target.enqueue(question);
    return question.await(Current.process(), deadline) && question.outcome() == (Object) true;
  }

  @Override
  public ServerRef<M> withTimeout(Duration timeout) {
    long nanos = Durations.nanos(Durations.check("timeout", timeout));
    return new PatientRef<>(this, nanos);
  }
}
