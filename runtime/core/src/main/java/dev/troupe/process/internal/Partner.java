package dev.troupe.process.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A worker at a post of its own, where others leave it what is to run next. It has no place among
 * the idle; when nothing is left for it, it helps with the shared queue.
 *
 * <p>Protocol. {@code post} is {@link #OPEN} from when the worker is about to have nothing to do,
 * and so a little before its last process is idle: whoever has that one's answer and calls it again
 * finds the post open. Others replace OPEN by a process, by compare-and-set. The worker takes that,
 * and null stands for the time it is at work. One that took up something else instead, which takes
 * time, passes on what lies there. The worker writes {@code asleep} before it looks at the post for
 * the last time, and who has left something there reads it afterwards.
 */
final class Partner extends Worker implements Awaited {
  private static final Object OPEN = new Object();
  private static final VarHandle POST;

  static {
    try {
      POST = MethodHandles.lookup().findVarHandle(Partner.class, "post", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile @Nullable Object post;
  private volatile boolean asleep;

  private Partner(Start start, RunQueue queue, PooledProcess first) {
    super(start, queue);
    this.post = first;
  }

  static Partner create(RunQueue queue, PooledProcess first) {
    Start start = new Start();
    return start.of(new Partner(start, queue, first));
  }

  // --- by others

  /** Leaves it there if the post is open. */
  boolean assign(PooledProcess process) {
    if (post != OPEN || !POST.compareAndSet(this, OPEN, process)) {
      return false;
    }
    if (asleep) {
      unpark();
    }
    return true;
  }

  @Override
  boolean isBusy() {
    return super.isBusy() && post != OPEN;
  }

  // --- by the worker

  @Override
  void work() {
    while (true) {
      PooledProcess next = isDone() ? null : queue().poll();
      runFrom(next == null ? await() : next);
    }
  }

  /** Whether something was left at the post. */
  @Override
  public boolean isDone() {
    return post instanceof PooledProcess;
  }

  @Override
  public void awaitedBy(Context context) {
    asleep = true;
  }

  private PooledProcess await() {
    aboutToRest();
    if (!isDone()) {
      queue().lookAgain();
      awaitProcess();
    }
    PooledProcess next = (PooledProcess) Objects.requireNonNull(post);
    post = null;
    return next;
  }

  private void awaitProcess() {
    if (spin(this)) {
      return;
    }
    awaitedBy(this);
    while (!isDone()) {
      sleep();
    }
    asleep = false;
  }

  @Override
  void aboutToRest() {
    if (post == null && !hasNext()) {
      post = OPEN;
    }
  }

  @Override
  void aboutToRun() {
    if (post != null) {
      Object left = POST.getAndSet(this, (Object) null);
      if (left instanceof PooledProcess process) {
        queue().share(process);
      }
    }
  }
}
