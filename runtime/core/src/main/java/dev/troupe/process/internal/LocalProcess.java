package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.ExitException;
import dev.troupe.process.MailboxLimit;
import dev.troupe.process.ProcessInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A process, and the pid of it: its mailbox, and the one word that says what it is at.
 *
 * <p>The state word holds a phase and flags. A sender that finds the process {@link #IDLE} or
 * {@link #WAITING} moves it on and has it run; an exit signal looks whether code of it runs. {@link
 * #EXITING} is set by a fatal exit signal that finds user code running: the thread is interrupted,
 * every wait in the runtime ends with {@link ExitException}, and the process is dead once its code
 * has unwound, or after a grace period. {@link #DEAD} is set once, by whoever announces the death:
 * the process itself, or a killer, who does not wait for its code. Flags are never taken back, and
 * every move of the phase is a compare-and-set of a word without flags, so none is made once a flag
 * is set.
 *
 * <p>A sender looks at the state before it pushes, so that mail to the dead is not kept, and after
 * it: if it finds the mailbox {@link #BURIED} it buries its own envelope, and else whoever
 * announces the death will. How a process ends is told in {@link Exits}.
 */
public abstract class LocalProcess implements Pid {
  static final int IDLE = 0;
  static final int RUNNABLE = 1;
  static final int RUNNING = 2;
  static final int WAITING = 3;
  static final int PHASE = 3;
  static final int EXITING = 4;
  static final int DEAD = 8;
  static final int BURIED = 16;

  /** The place of one that is not in the table. */
  static final int NOWHERE = 0;

  private static final VarHandle STATE;
  private static final VarHandle RELATIONS;
  private static final VarHandle ATTRIBUTES;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      STATE = lookup.findVarHandle(LocalProcess.class, "state", int.class);
      RELATIONS = lookup.findVarHandle(LocalProcess.class, "relations", Relations.class);
      ATTRIBUTES = lookup.findVarHandle(LocalProcess.class, "attributes", Attributes.class);
      lookup.ensureInitialized(Relations.class); // later there may be too little stack for it
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Kernel kernel;
  private final long id;

  /** Who has started it; written once more, by whoever announces its death. */
  private @Nullable LocalProcess parent;

  private final Mailbox mailbox = new Mailbox();

  private volatile int state;

  /**
   * Whose thread runs it; written by that thread, read under the relations' lock, and by a sender
   * that has seen it {@link #WAITING}.
   */
  private @Nullable Context runner;

  /** Made on first use; who is linked to it and who watches it. */
  private volatile @Nullable Relations relations;

  /** Made on first use; what few processes have. */
  private volatile @Nullable Attributes attributes;

  /** Why it is exiting, or died; written once under the relations' lock. */
  private volatile @Nullable ExitReason exitReason;

  /** The answer it waits for; written by the process. */
  private volatile @Nullable Ask waitsFor;

  /** Where in the table it is, counted from one; owned by the table. */
  int place = NOWHERE;

  LocalProcess(Kernel kernel, @Nullable LocalProcess parent, int phase) {
    this.kernel = kernel;
    this.id = kernel.table().nextId();
    this.parent = parent;
    this.state = phase;
  }

  // --- messages

  @Override
  public final void send(Object message) {
    Objects.requireNonNull(
        message, "message: null cannot be sent; send a value that says 'nothing'");
    admit(new Letter(message, false), Current.sender(), Context.NEVER);
  }

  /** Puts something of a user's into the mailbox, if the mailbox has room or comes to have it. */
  public final void admit(Envelope envelope, long deadline) {
    admit(envelope, Context.currentOrNull(), deadline);
  }

  /**
   * Puts something of a user's into the mailbox, if the mailbox has room or comes to have it.
   *
   * @param sender the context of the calling thread
   * @param deadline until when the sender may be made to wait
   */
  public final void admit(Envelope envelope, @Nullable Context sender, long deadline) {
    Intake intake = intake();
    Envelope admitted = intake == null ? envelope : intake.admit(envelope, sender, deadline);
    if (admitted != null) {
      enqueue(admitted, sender);
    }
  }

  /** Sends in nobody's name: the runtime's own notices. No mailbox is too full for them. */
  public final void post(Object message) {
    enqueue(new Letter(message, false));
  }

  /**
   * Puts it into the mailbox, however full that is, and sees to it that it is looked at; buries it
   * if the process died.
   */
  public final void enqueue(Envelope envelope) {
    enqueue(envelope, Context.currentOrNull());
  }

  /**
   * Puts it into the mailbox.
   *
   * @param sender the context of the calling thread
   */
  public final void enqueue(Envelope envelope, @Nullable Context sender) {
    if ((state & DEAD) != 0) {
      envelope.bury(ExitReason.NOPROC);
      return;
    }
    mailbox.push(envelope);
    int seen = state;
    if (seen != RUNNING && seen != RUNNABLE) {
      arrived(seen, envelope, sender);
    }
  }

  private void arrived(int seen, Envelope envelope, @Nullable Context sender) {
    if (seen == IDLE) {
      onArrival(sender);
    } else if (seen == WAITING) {
      wakeReceiver();
    } else if ((seen & BURIED) != 0) {
      envelope.bury(ExitReason.NOPROC);
    }
  }

  /** Something came while the process was idle. */
  abstract void onArrival(@Nullable Context sender);

  private void wakeReceiver() {
    Context waiting = runner;
    if (casState(WAITING, RUNNING) && waiting != null) {
      waiting.unpark();
    }
  }

  /** Lets no more into the mailbox than that; before the process starts. */
  public final void limitMailbox(MailboxLimit limit) {
    attributes().setIntake(new Intake(this, limit));
  }

  /** Who lets things into its mailbox, if that has a limit. */
  final @Nullable Intake intake() {
    Attributes its = attributes;
    return its == null ? null : its.intake();
  }

  final boolean hasPriorityMail() {
    Attributes its = attributes;
    return its != null && its.priorityMail() > 0;
  }

  /** Takes the first of the priority mail, or the first of all if it was only about to come. */
  final @Nullable Envelope takePriorityMail() {
    Envelope urgent = mailbox.pollUrgent();
    return urgent == null ? mailbox.poll() : urgent;
  }

  // --- what it is at

  /**
   * The process is about to wait for a message, or to go on waiting: a sender that is late may take
   * this wait for the one before, and end it.
   */
  final void beginWaiting() {
    if (state != WAITING && !casState(RUNNING, WAITING)) {
      checkpoint();
    }
  }

  final void endWaiting() {
    casState(WAITING, RUNNING);
  }

  public final Kernel kernel() {
    return kernel;
  }

  final Mailbox mailbox() {
    return mailbox;
  }

  final int state() {
    return state;
  }

  final boolean casState(int from, int to) {
    return STATE.compareAndSet(this, from, to);
  }

  /** Sets a flag; returns the state before. */
  final int flag(int flag) {
    return (int) STATE.getAndBitwiseOr(this, flag);
  }

  final void setRunner(@Nullable Context context) {
    runner = context;
  }

  final @Nullable Context runner() {
    return runner;
  }

  final void setExitReason(ExitReason reason) {
    exitReason = reason;
  }

  @Override
  public final boolean isAlive() {
    return (state & (DEAD | EXITING)) == 0;
  }

  final boolean isDead() {
    return (state & DEAD) != 0;
  }

  final void setWaitsFor(@Nullable Ask ask) {
    waitsFor = ask;
  }

  final @Nullable Ask waitsFor() {
    return waitsFor;
  }

  /** Ends the current runtime call of a process that is exiting or dead. */
  public final void checkpoint() {
    if ((state & (EXITING | DEAD)) != 0) {
      exitNoticed();
      throw new ExitException(exitReason());
    }
  }

  /** Its thread is about to learn of the exit. */
  void exitNoticed() {}

  /** Why it is exiting or dead. */
  public final ExitReason exitReason() {
    Relations its = relations();
    its.hold();
    try {
      return exitReason == null ? ExitReason.NORMAL : exitReason;
    } finally {
      its.held = false;
    }
  }

  /** The same, or null if it is neither; under the relations' lock. */
  final @Nullable ExitReason exitReasonOrNull() {
    return exitReason;
  }

  // --- exits

  @Override
  public final void exit(ExitReason reason) {
    Objects.requireNonNull(reason, "reason");
    LocalProcess sender = Current.process();
    signal(sender, reason);
    if (sender == this) {
      checkpoint();
    }
  }

  final void signal(LocalProcess sender, ExitReason reason) {
    if (reason instanceof ExitReason.Kill) {
      kill();
    } else {
      relations().exitSignal(this, sender, reason);
    }
  }

  /** Dead when this returns. */
  public final void kill() {
    Exits.kill(this);
  }

  /** Its code has ended, or never will: for the reason of an exit signal if there was one. */
  protected final void die(ExitReason own) {
    Exits.die(this, own);
  }

  /** Whether an exit signal is to wait for code that runs; not for threads of somebody else's. */
  boolean unwinds() {
    return true;
  }

  /** Fails the calls it has taken and not answered; runs in whoever announces the death. */
  protected void abandonWork(ExitReason reason) {}

  // --- what is made on first use

  public final Relations relations() {
    Relations its = relations;
    if (its == null) {
      Relations fresh = new Relations();
      Relations other = (Relations) RELATIONS.compareAndExchange(this, (Relations) null, fresh);
      its = other == null ? fresh : other;
    }
    return its;
  }

  final Attributes attributes() {
    Attributes its = attributes;
    if (its == null) {
      Attributes fresh = new Attributes();
      Attributes other = (Attributes) ATTRIBUTES.compareAndExchange(this, (Attributes) null, fresh);
      its = other == null ? fresh : other;
    }
    return its;
  }

  final @Nullable Attributes attributesOrNull() {
    return attributes;
  }

  // --- who it is

  /** The process behind a pid of this runtime. */
  public static LocalProcess of(Pid pid) {
    return (LocalProcess) Objects.requireNonNull(pid, "pid");
  }

  /** Makes it known, and linked if that is wanted; before it runs. */
  public final void enlist(@Nullable LocalProcess linked) {
    kernel.table().add(this);
    if (isDead()) { // killed by its name, before it was in the table
      kernel.table().remove(this);
    }
    if (linked != null) {
      Relations.link(linked, this);
    }
  }

  /** Who has started it, and who that one, and so on. */
  public final List<Pid> ancestors() {
    List<Pid> pids = new ArrayList<>();
    for (LocalProcess at = parent; at != null; at = at.parent) {
      pids.add(at);
    }
    return List.copyOf(pids);
  }

  /**
   * One that is dead forgets those before it that are dead, too: or each of a long line, in which
   * one starts the next and ends, would keep all that were before it.
   */
  final void forgetDeadAncestors() {
    while (parent != null && parent.isDead()) {
      parent = parent.parent;
    }
  }

  public final List<Pid> callers() {
    Attributes its = attributes;
    return its == null ? List.of() : its.callers();
  }

  final @Nullable Object label() {
    Attributes its = attributes;
    return its == null ? null : its.label();
  }

  public final void setLabel(Object label) {
    attributes().setLabel(label);
  }

  final @Nullable String registeredName() {
    Attributes its = attributes;
    return its == null ? null : its.name();
  }

  /** What the function takes of all that waits, the first first, or null; by a sender. */
  protected @Nullable Envelope takeOldest(Function<Envelope, @Nullable Envelope> take) {
    return mailbox.find(take);
  }

  /** What it is at; of a live process. */
  final ProcessInfo.Status status() {
    int seen = state;
    if ((seen & EXITING) != 0) {
      return ProcessInfo.Status.EXITING;
    }
    if (seen == IDLE || seen == WAITING || waitsFor != null) {
      return isHibernating() ? ProcessInfo.Status.HIBERNATED : ProcessInfo.Status.WAITING;
    }
    return ProcessInfo.Status.RUNNING;
  }

  /** How its callback at hand says what comes next; null if it has no callbacks. */
  public @Nullable ServerControls controls() {
    return null;
  }

  protected boolean isHibernating() {
    return false;
  }

  protected int messageQueueLength() {
    return mailbox.size();
  }

  final long id() {
    return id;
  }

  /** What it says of itself in a report, after its number: a class, a name. */
  protected abstract String kind();

  /** How its code learns that it is to stop; null if this is no server. On its own thread. */
  public @Nullable StopNotice stopNotice() {
    return null;
  }

  /** An exit signal has become a message; by its sender, under the relations' lock. */
  protected void exitTrapped(LocalProcess from, ExitReason reason) {}

  @Override
  public final String toString() {
    String name = registeredName();
    String kind = name == null ? kind() : name;
    return kind.isEmpty() ? "#PID<" + id + ">" : "#PID<" + id + " " + kind + ">";
  }
}
