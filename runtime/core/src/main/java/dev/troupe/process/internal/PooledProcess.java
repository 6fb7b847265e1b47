package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * A process that holds no thread: while its mailbox is empty it is but an object, and when
 * something comes a worker runs it until the mailbox is empty again. While it is idle, one who has
 * a message for it may borrow it and run a callback on the own thread. There is no runner then, as
 * nobody is to be interrupted for its sake: the callback is short, and does not wait.
 */
public abstract class PooledProcess extends LocalProcess {
  private static final int MESSAGES_IN_A_ROW = 1000;

  protected PooledProcess(Kernel kernel, @Nullable LocalProcess parent) {
    super(kernel, parent, RUNNABLE);
  }

  /** Makes that the first it will handle; before anybody else knows of the process. */
  public final void prepare(Envelope first) {
    mailbox().push(first);
  }

  /** Has it take its first turn, once; until then what comes waits. */
  public final void launch() {
    kernel().runQueue().schedule(this, Context.currentOrNull());
  }

  /** A plain message; runs in this process. */
  protected abstract void onMessage(Object message);

  @Override
  final void onArrival(@Nullable Context sender) {
    if (casState(IDLE, RUNNABLE)) {
      kernel().runQueue().schedule(this, sender);
    }
  }

  /** One turn: on the worker's thread, in this process's identity. */
  final void run(Worker worker) {
    worker.become(this);
    boolean mine = begin(worker);
    while (mine) {
      drain(worker);
      mine = resume(worker);
    }
    worker.become(null);
    Thread.interrupted(); // meant for this process, if for any
  }

  private boolean begin(Worker worker) {
    setRunner(worker);
    return casState(RUNNABLE, RUNNING);
  }

  /** Takes the process up again if something came just when its turn had ended. */
  private boolean resume(Worker worker) {
    if (state() != IDLE || !hasWork() || !casState(IDLE, RUNNABLE)) {
      return false;
    }
    worker.aboutToRun();
    return begin(worker);
  }

  /** Whether a turn would find something to do; runs in this process. */
  protected boolean hasWork() {
    return !mailbox().isEmpty();
  }

  /** Handles what waits, and ends the turn. */
  private void drain(Worker worker) {
    for (int left = MESSAGES_IN_A_ROW; left > 0 && !worker.shouldYield(); left--) {
      Envelope envelope = nextEnvelope();
      if (envelope == null) {
        if (intake() == null) {
          mailbox().forgetLast();
        }
        worker.aboutToRest();
        endTurn(IDLE);
        return;
      }
      deliver(envelope);
      if (state() != RUNNING) {
        break;
      }
    }
    if (endTurn(RUNNABLE)) {
      worker.putOff(this);
    }
  }

  /** Nothing that is thrown here may reach the worker: it has other processes to run. */
  private void deliver(Envelope envelope) {
    try {
      envelope.deliver(this);
    } catch (Throwable e) {
      die(ExitReason.crash(e));
    }
  }

  private boolean endTurn(int phase) {
    setRunner(null);
    boolean lives = casState(RUNNING, phase);
    if (!lives) {
      Exits.leave(this, ExitReason.NORMAL);
    }
    return lives;
  }

  // --- on the thread of somebody else

  /** Becomes this process for one callback, if it does nothing and nothing waits for it. */
  public final boolean borrow(Context borrower) {
    if (borrower.isGuest() || state() != IDLE || !casState(IDLE, RUNNING)) {
      return false;
    }
    if (hasWork() || !mayBeBorrowed()) {
      rest(borrower);
      return false;
    }
    borrower.visit(this, true);
    return true;
  }

  /** Whether its callbacks may run elsewhere, as it is set up now; by who runs it. */
  protected boolean mayBeBorrowed() {
    return true;
  }

  /**
   * Ends what {@link #borrow} began.
   *
   * @return false if the process was killed meanwhile
   */
  public final boolean giveBack(Context borrower, LocalProcess self) {
    borrower.visit(self, false);
    return rest(borrower);
  }

  /**
   * Ends what {@link #borrow} began; the process has something left to do in its own turn.
   *
   * @return false if it is dead, and will have no turn
   */
  public final boolean giveBackBusy(Context borrower, LocalProcess self) {
    borrower.visit(self, false);
    boolean lives = casState(RUNNING, RUNNABLE);
    if (lives) {
      kernel().runQueue().schedule(this, borrower);
    } else {
      die(ExitReason.NORMAL);
    }
    return lives;
  }

  /** Ends what {@link #borrow} began, whatever of it was done: nobody could go on with that. */
  public final void breakOff(Context borrower, LocalProcess self, Throwable cause) {
    borrower.visit(self, false);
    die(ExitReason.crash(cause));
  }

  private boolean rest(Context borrower) {
    if (!casState(RUNNING, IDLE)) {
      boolean killed = isDead();
      die(ExitReason.NORMAL);
      return !killed;
    }
    if (hasWork()) {
      onArrival(borrower);
    }
    return true;
  }

  /** The next in turn, or null; priority mail goes first. */
  protected @Nullable Envelope nextEnvelope() {
    return hasPriorityMail() ? takePriorityMail() : mailbox().poll();
  }
}
