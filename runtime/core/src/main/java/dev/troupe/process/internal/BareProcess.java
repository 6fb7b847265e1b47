package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import dev.troupe.process.ExitException;
import dev.troupe.process.ProcessBody;
import org.jspecify.annotations.Nullable;

/**
 * A process that runs its body and then ends, on a {@link Host} that it has for itself as long as
 * that takes.
 */
final class BareProcess extends LocalProcess {
  private final ProcessBody body;

  BareProcess(Kernel kernel, @Nullable LocalProcess parent, ProcessBody body) {
    super(kernel, parent, RUNNABLE);
    this.body = body;
  }

  /** Has it run; returns at once. */
  void start() {
    kernel().hosts().add(this);
  }

  /** All that it will ever do; on the host's thread, in this process's identity. */
  void run(Context context) {
    context.become(this);
    setRunner(context);
    Exits.leave(this, casState(RUNNABLE, RUNNING) ? runBody() : ExitReason.NORMAL);
    context.become(null);
  }

  private ExitReason runBody() {
    try {
      checkpoint();
      body.run();
      return ExitReason.NORMAL;
    } catch (ExitException e) {
      return ended(e.exitReason(), e);
    } catch (Throwable e) {
      return ended(ExitReason.crash(e), e);
    }
  }

  /** Reports an end of its own making; one by an exit signal is the business of who sent it. */
  private ExitReason ended(ExitReason reason, Throwable cause) {
    if (isAlive() && !reason.isQuiet()) {
      kernel().reporter().crashed(this, body, reason, cause);
    }
    return reason;
  }

  @Override
  void onArrival(@Nullable Context sender) {
    throw new AssertionError("a bare process is never idle");
  }

  @Override
  protected String kind() {
    return "";
  }
}
