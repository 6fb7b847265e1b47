package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * The process of a thread that is not the runtime's: main, a web request, a test. It is made when
 * the thread first uses the runtime and ends with the thread. An exit signal that kills it ends the
 * thread's current or next call of the runtime with an exception, once; after that the thread gets
 * a new process.
 */
final class AttachedProcess extends LocalProcess {
  private final Thread thread;

  private AttachedProcess(Kernel kernel, Thread thread) {
    super(kernel, null, RUNNING);
    this.thread = thread;
  }

  /** Gives the calling thread, which has none, a process. */
  static LocalProcess attach() {
    Kernel kernel = Kernel.local();
    Thread thread = Thread.currentThread();
    AttachedProcess process = new AttachedProcess(kernel, thread);
    AttachedContext context =
        Context.currentOrNull() instanceof AttachedContext known
            ? known
            : AttachedContext.begin(thread, kernel);
    process.setRunner(context);
    context.attach(process);
    kernel.table().add(process);
    return process;
  }

  @Override
  boolean unwinds() {
    return false;
  }

  @Override
  void exitNoticed() {
    Context context = Context.currentOrNull();
    if (context != null && context.process() == this) {
      context.become(null);
    }
  }

  @Override
  void onArrival(@Nullable Context sender) {
    throw new AssertionError("an attached process is never idle");
  }

  @Override
  protected String kind() {
    return thread.getName();
  }

  /**
   * A thread that is not ours is never interrupted: an exit ends its wait in the runtime, no other.
   */
  private static final class AttachedContext extends Context {
    /** The process of the thread, or its last one; written by the thread, ended with it. */
    private volatile @Nullable AttachedProcess latest;

    private AttachedContext(Thread thread, Kernel kernel) {
      super(thread, kernel);
    }

    static AttachedContext begin(Thread thread, Kernel kernel) {
      AttachedContext context = new AttachedContext(thread, kernel);
      context.bind();
      Thread.ofVirtual().start(context::endWithThread);
      return context;
    }

    void attach(AttachedProcess process) {
      latest = process;
      become(process);
    }

    private void endWithThread() {
      try {
        thread().join();
      } catch (InterruptedException e) {
        throw new AssertionError("nobody knows this thread, so nobody interrupts it", e);
      }
      AttachedProcess last = latest;
      if (last != null) {
        last.die(ExitReason.NORMAL);
      }
    }

    @Override
    void interrupt() {
      unpark();
    }
  }
}
