package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import dev.troupe.process.ExitException;
import dev.troupe.process.ProcessBody;
import org.jspecify.annotations.Nullable;

/** A process with a virtual thread of its own, which runs its body and then ends. */
final class ThreadProcess extends LocalProcess {
  private final ProcessBody body;

  /** Made with the process, so that whoever finds it can interrupt it. */
  private final Context context;

  ThreadProcess(Kernel kernel, @Nullable LocalProcess parent, ProcessBody body) {
    super(kernel, parent, RUNNING);
    this.body = body;
    this.context = new Context(Context.thread(this::run), kernel);
    context.become(this);
    setRunner(context);
  }

  /** Has it run; returns at once. */
  void start() {
    context.thread().start();
  }

  private void run() {
    context.bind();
    Exits.leave(this, runBody());
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
    throw new AssertionError("a process with a thread of its own is never idle");
  }

  @Override
  protected String kind() {
    return "";
  }
}
