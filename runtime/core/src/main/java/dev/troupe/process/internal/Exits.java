package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * How a process ends.
 *
 * <p>A fatal exit signal finds it doing nothing, and then it is dead at once; or finds code of it
 * running. Then that code is interrupted, its thread is told by every call of the runtime, and the
 * process is dead when the code has unwound. A kill, or the end of a grace period, does not wait
 * for that: the process is dead, and what its code still does with the runtime is refused.
 *
 * <p>Who sets {@link LocalProcess#DEAD} announces the death, once and in this order: the name and
 * the place in the table are free, the calls that wait here have failed, links are told, monitors
 * are told. One that is killed in the very moment it sends may have that message arrive after the
 * news of its death: to rule it out would cost every send a lock. The mailbox is walked twice,
 * before and after {@link LocalProcess#BURIED} is set: who pushes later sees that flag.
 */
final class Exits {
  private Exits() {}

  /** What a fatal exit signal has done to a process, and so what is left to do for its sender. */
  enum Mark {
    /** Nothing: it was exiting or dead already. */
    NONE(false, false),
    /** It is dead, and no code of it runs that somebody is not looking after already. */
    DEAD(true, false),
    /** It is dead, and its code runs on for now. */
    DEAD_RUNNING(true, true),
    /** Its code is to unwind, and then it is dead. */
    UNWINDING(false, true);

    private final boolean announced;
    private final boolean watched;

    Mark(boolean announced, boolean watched) {
      this.announced = announced;
      this.watched = watched;
    }
  }

  /** A kill; by its sender. */
  static void kill(LocalProcess process) {
    Mark mark;
    Relations relations = process.relations();
    relations.hold();
    try {
      mark = mark(process, ExitReason.KILLED, true);
    } finally {
      relations.held = false;
    }
    follow(process, mark);
  }

  /**
   * The first half of a fatal exit signal: from here on the process is exiting or dead. By the
   * sender, under the relations' lock, in which it was decided that the signal is fatal.
   */
  static Mark mark(LocalProcess process, ExitReason reason, boolean kill) {
    while (true) {
      int seen = process.state();
      boolean exiting = (seen & LocalProcess.EXITING) != 0;
      if ((seen & LocalProcess.DEAD) != 0 || (exiting && !kill)) {
        return Mark.NONE;
      }
      boolean runs = isBusy(seen) && process.unwinds();
      boolean waits = runs && !kill;
      if (process.casState(seen, seen | (waits ? LocalProcess.EXITING : LocalProcess.DEAD))) {
        process.setExitReason(reason);
        if (isBusy(seen)) {
          interrupt(process.runner());
        }
        return waits ? Mark.UNWINDING : runs && !exiting ? Mark.DEAD_RUNNING : Mark.DEAD;
      }
    }
  }

  /** The second half: tells the others, and looks after code that runs on. Under no lock. */
  static void follow(LocalProcess process, Mark mark) {
    if (mark.announced) {
      announce(process, process.exitReason());
    }
    if (mark.watched) {
      process.kernel().afterGrace(() -> endGrace(process));
    }
  }

  /** Whether code of it runs, or waits in the runtime. */
  private static boolean isBusy(int state) {
    return (state & LocalProcess.PHASE) >= LocalProcess.RUNNING;
  }

  private static void interrupt(@Nullable Context runner) {
    if (runner != null && runner != Context.currentOrNull()) {
      runner.interrupt();
    }
  }

  /** The code of an exiting process has had its time. */
  private static void endGrace(LocalProcess process) {
    die(process, process.exitReason());
    boolean runsOn;
    Relations relations = process.relations();
    relations.hold();
    try {
      runsOn = process.runner() != null;
    } finally {
      relations.held = false;
    }
    if (runsOn) {
      process.kernel().reporter().zombie(process);
    }
  }

  /** It is dead: for the reason of an exit signal if there was one, and else for its own. */
  static void die(LocalProcess process, ExitReason own) {
    ExitReason reason;
    Relations relations = process.relations();
    relations.hold();
    try {
      reason = markDead(process, own);
    } finally {
      relations.held = false;
    }
    announceIfNew(process, reason);
  }

  /** The thread that ran it runs it no more: its code has ended for good; on that thread. */
  static void leave(LocalProcess process, ExitReason own) {
    ExitReason reason;
    Relations relations = process.relations();
    relations.hold();
    try {
      process.setRunner(null);
      reason = markDead(process, own);
    } finally {
      relations.held = false;
    }
    Thread.interrupted(); // meant for this process, if for any
    announceIfNew(process, reason);
  }

  /** Under the relations' lock. Returns why it died, or null if it was dead already. */
  private static @Nullable ExitReason markDead(LocalProcess process, ExitReason own) {
    int before = process.flag(LocalProcess.DEAD);
    if ((before & LocalProcess.DEAD) != 0) {
      return null;
    }
    ExitReason signalled = process.exitReasonOrNull();
    ExitReason reason = signalled == null ? own : signalled;
    process.setExitReason(reason);
    return reason;
  }

  private static void announceIfNew(LocalProcess process, @Nullable ExitReason reason) {
    if (reason != null) {
      announce(process, reason);
    }
  }

  private static void announce(LocalProcess process, ExitReason reason) {
    process.kernel().names().release(process);
    process.kernel().table().remove(process);
    process.forgetDeadAncestors();
    process.abandonWork(reason);
    process.mailbox().buryAll(reason);
    process.flag(LocalProcess.BURIED);
    process.mailbox().buryAll(reason);
    process.mailbox().clear();
    Intake intake = process.intake();
    if (intake != null) {
      intake.close(reason);
    }
    process.relations().tell(process, reason);
  }
}
