package dev.troupe.server;

import dev.troupe.api.From;
import dev.troupe.api.Pid;
import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.PooledProcess;
import dev.troupe.process.internal.Scope;
import org.jspecify.annotations.Nullable;

/** A call on its way, and its caller as the handler sees it. */
final class CallMail extends Ask implements From<Object> {
  private final Call<?, ?> message;
  private final LocalProcess caller;

  /** The deadline of the caller's {@code Deadline.within}, or {@link Scope#NEVER}. */
  private final long scope;

  /** Set by the handler, read by those who look for cycles. */
  private volatile boolean deferred;

  /** What the caller wants done when it is answered; taken once. */
  private volatile @Nullable Runnable then;

  CallMail(ServerProcess<?, ?> target, Call<?, ?> message, LocalProcess caller, long scope) {
    super(target);
    this.message = message;
    this.caller = caller;
    this.scope = scope;
  }

  Call<?, ?> call() {
    return message;
  }

  long scope() {
    return scope;
  }

  /** Whether the handler asks not to be bothered with it any more. */
  boolean isSkipped() {
    return message.skipExpired()
        && (isAbandoned() || (scope != Scope.NEVER && Scope.isOver(caller, scope)));
  }

  void defer() {
    deferred = true;
  }

  @Override
  public boolean isDeferred() {
    return deferred;
  }

  @Override
  protected void deliver(PooledProcess receiver) {
    ((ServerProcess<?, ?>) receiver).handleCall(this);
  }

  /** Has the action run when it is answered or has failed, at once if it has. */
  void whenDone(Runnable action) {
    synchronized (this) {
      Runnable earlier = then;
      then =
          earlier == null
              ? action
              : () -> {
                earlier.run();
                action.run();
              };
    }
    if (isDone()) {
      runThen();
    }
  }

  /** Runs it once, whoever comes first. */
  private void runThen() {
    Runnable action;
    synchronized (this) {
      action = then;
      then = null;
    }
    if (action != null) {
      action.run();
    }
  }

  @Override
  protected void abandoned() {
    if (deferred) {
      ((ServerProcess<?, ?>) target()).forget(this);
    }
  }

  @Override
  protected void answered() {
    abandoned();
    if (then != null) {
      runThen();
    }
  }

  // --- From

  @Override
  public boolean reply(@Nullable Object value) {
    Current.checkMaySend();
    return complete(value);
  }

  @Override
  public boolean fail(Exception declared) {
    Current.checkMaySend();
    if (!message.declares(declared)) {
      throw new IllegalArgumentException(
          "the handler of "
              + message.getClass().getSimpleName()
              + " does not declare "
              + declared.getClass().getName()
              + "; add it to its throws clause");
    }
    return complete(new Thrown(declared));
  }

  @Override
  public Pid caller() {
    return caller;
  }

  @Override
  public String toString() {
    return message.toString();
  }
}
