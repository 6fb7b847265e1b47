package dev.troupe.process.internal;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime keeps for a thread: which process it is at this moment, and how it waits.
 * Touched by its own thread, but for {@link #interrupt}, {@link #unpark} and {@link #unparkAtOnce}.
 */
public class Context {
  /** The deadline of those who wait for as long as it takes. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final int VISITS_IN_A_ROW = 1024;

  /** Threads go from one process to another, so they have nothing of who happened to make them. */
  private static final ThreadFactory THREADS =
      Thread.ofVirtual().inheritInheritableThreadLocals(false).factory();

  private static final ThreadLocal<@Nullable Context> CURRENT = new ThreadLocal<>();

  private final Thread thread;
  private final Kernel kernel;

  /** Made on first use: many threads never wait. */
  private @Nullable Alarm alarm;

  private @Nullable Spin spin;
  private @Nullable LocalProcess process;
  private long scope = NEVER;

  /** Runs a callback of a process that is elsewhere at home. */
  private boolean guest;

  private int visits;

  private @Nullable StopNotice heeded;

  Context(Thread thread, Kernel kernel) {
    this.thread = thread;
    this.kernel = kernel;
  }

  /** A thread for the runtime's own, which has not begun. */
  static Thread thread(Runnable body) {
    Thread thread = THREADS.newThread(body);
    useOwnClassLoader(thread);
    return thread;
  }

  static void useOwnClassLoader(Thread thread) {
    ClassLoader own = Context.class.getClassLoader();
    if (thread.getContextClassLoader() != own) {
      thread.setContextClassLoader(own);
    }
  }

  /** The context of the calling thread, or null if the runtime has not met that thread yet. */
  static @Nullable Context currentOrNull() {
    return CURRENT.get();
  }

  /** Makes this the context of the calling thread. */
  final void bind() {
    CURRENT.set(this);
  }

  final Thread thread() {
    return thread;
  }

  /** Who this thread is, dead or alive; null for a worker between two processes. */
  public final @Nullable LocalProcess process() {
    return process;
  }

  final void become(@Nullable LocalProcess process) {
    this.process = process;
  }

  final boolean isGuest() {
    return guest;
  }

  /**
   * Whether the thread may run a callback of another process, rather than wait for that to do it. A
   * virtual thread that never waited would never let others on.
   */
  public final boolean mayVisit() {
    return ++visits % VISITS_IN_A_ROW != 0 || !thread.isVirtual();
  }

  /** Becomes a process for the length of a callback, and then itself again. */
  final void visit(LocalProcess process, boolean guest) {
    this.guest = guest;
    this.process = process;
  }

  /** The thread is about to wait: what it holds back for itself, others must be able to run. */
  void beforeBlocking() {}

  /** Looks again and again for a while, if that pays; returns whether what is awaited has come. */
  final boolean spin(Awaited awaited) {
    if (spin == null) {
      spin = thread.isVirtual() ? Spin.ofVirtualThread() : Spin.ofPlatformThread();
    }
    return spin.until(awaited);
  }

  /**
   * Lets the thread sleep until it is unparked or interrupted, the deadline passes, or by chance.
   */
  final void park(long deadline) {
    if (deadline == NEVER) {
      LockSupport.park(this);
      return;
    }
    if (alarm == null) {
      alarm = new Alarm(thread, kernel.timers());
    }
    alarm.park(deadline);
  }

  /** Sleeps until it is unparked, or by chance. An interrupt that comes meanwhile is for nobody. */
  final void sleep() {
    park(NEVER);
    Thread.interrupted();
  }

  /** Has waits end when that is told, from now on; returns what was heeded before. */
  final @Nullable StopNotice heed(@Nullable StopNotice notice) {
    StopNotice outer = heeded;
    heeded = notice;
    return outer;
  }

  /** Ends the wait at hand if the server is to stop, and wants to know it. */
  final void checkHeeded() {
    if (heeded != null) {
      heeded.check();
    }
  }

  /** Works under that deadline from now on; returns the one before. */
  final long enterScope(long deadline) {
    long outer = scope;
    scope = deadline;
    return outer;
  }

  public final long scope() {
    return scope;
  }

  /** Has the thread go on: behind all others, while those are starved; called by others. */
  final void unpark() {
    if (thread.isVirtual()) {
      kernel.runQueue().unpark(this);
    } else {
      unparkAtOnce();
    }
  }

  /** Has the thread go on, whoever is starved; called by others. */
  final void unparkAtOnce() {
    LockSupport.unpark(thread);
  }

  /** An exit signal wants the thread's attention, wherever it is; called by others. */
  void interrupt() {
    thread.interrupt();
  }
}
