package dev.troupe.server;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import dev.troupe.process.internal.Ask;
import dev.troupe.process.internal.Durations;
import dev.troupe.process.internal.Envelope;
import dev.troupe.process.internal.Kernel;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.PooledProcess;
import dev.troupe.process.internal.Reception;
import dev.troupe.process.internal.Relations;
import dev.troupe.process.internal.StopNotice;
import dev.troupe.process.internal.Timers;
import dev.troupe.process.internal.Watch;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a server has: the object of the user's class, what it is at, and what it wishes.
 *
 * <p>All fields are owned by the process, but for {@link #current} and {@link #extras}: whoever
 * kills the process in the middle of a handler fails the calls it has taken. The handler's thread
 * writes {@link #current} before it looks whether the process lives, and the killer marks the
 * process before it reads it (both volatile), so that one of them fails the call.
 *
 * @param <S> the server class
 * @param <M> its messages
 */
abstract class ObjectProcess<S, M> extends PooledProcess {
  final Behaviour<S, M> behaviour;

  /** The parent, if this was started with a link: when it exits, so does this. */
  final @Nullable LocalProcess parent;

  /** The user's object; null until its constructor has returned, and when it is dead. */
  @Nullable S server;

  /** What is being handled, if somebody waits for it. */
  volatile @Nullable Ask current;

  /** What only some servers need; made when they first do. */
  volatile @Nullable Extras extras;

  /** What the callback at hand has said of how to go on. */
  @Nullable Wishes wishes;

  ObjectProcess(Kernel kernel, Behaviour<S, M> behaviour, LocalProcess starter, boolean linked) {
    super(kernel, starter);
    this.behaviour = behaviour;
    this.parent = linked ? starter : null;
  }

  Behaviour<S, M> behaviour() {
    return behaviour;
  }

  @Nullable CallMail currentCall() {
    return current instanceof CallMail mail ? mail : null;
  }

  boolean isParent(Pid pid) {
    return pid == parent;
  }

  @Nullable S server() {
    return server;
  }

  /** The user's object, of a server that has started. */
  Object state() {
    return Objects.requireNonNull(server, "a server that has not started");
  }

  /** Puts another object in place of the server's own, which is of the same class. */
  void replaceServer(Object replacement) {
    server = behaviour.checked(replacement);
  }

  /** What the callback at hand wishes. */
  @Override
  public Wishes controls() {
    Wishes its = wishes;
    if (its == null) {
      its = wishes = new Wishes(server == null);
    }
    return its;
  }

  // --- being told to stop

  /** Made when it is first needed: then the parent may have exited already. */
  @Override
  public StopNotice stopNotice() {
    StopNotice its = extras().stopNoticeOrNull();
    if (its == null) {
      its = extras().stopNotice();
      tellOfParent(its);
    }
    return its;
  }

  private void tellOfParent(StopNotice notice) {
    Reception.look(
        this,
        message -> {
          if (message instanceof Exit exit && isParent(exit.pid())) {
            notice.tell(exit.reason());
          }
        });
  }

  @Override
  protected void exitTrapped(LocalProcess from, ExitReason reason) {
    if (from == parent) {
      stopRequested(reason);
    }
  }

  /** Its stop is in the mailbox. */
  void stopRequested(ExitReason reason) {
    Extras its = extras;
    StopNotice notice = its == null ? null : its.stopNoticeOrNull();
    if (notice != null) {
      notice.tell(reason);
    }
  }

  // --- what only some servers need

  void hibernateAfter(Duration idle) {
    extras().idle().hibernateAfter(Durations.nanos(idle), kernel().timers());
  }

  /** Runs the action in a thread of the timers' after that time. */
  Timers.Scheduled schedule(long nanos, Runnable action) {
    Timers timers = kernel().timers();
    return timers.schedule(timers.deadlineIn(nanos), action);
  }

  Extras extras() {
    Extras its = extras;
    if (its == null) {
      its = extras = new Extras();
    }
    return its;
  }

  /** A deferred call was answered. */
  void forget(CallMail mail) {
    Extras its = extras;
    if (its != null) {
      its.forget(mail);
    }
  }

  @Override
  protected @Nullable Envelope nextEnvelope() {
    Extras its = extras;
    return its == null ? takeNext() : its.nextEnvelope(this);
  }

  @Override
  protected boolean hasWork() {
    Extras its = extras;
    return super.hasWork() || (its != null && its.hasWork());
  }

  @Override
  protected boolean mayBeBorrowed() {
    Extras its = extras;
    return its == null || its.mayBeBorrowed();
  }

  /** The next in the mailbox. */
  @Nullable Envelope takeNext() {
    return super.nextEnvelope();
  }

  @Override
  protected boolean isHibernating() {
    Extras its = extras;
    return its != null && its.idle().isHibernating(kernel().timers());
  }

  @Override
  protected int messageQueueLength() {
    Extras its = extras;
    return super.messageQueueLength() + (its == null ? 0 : its.heldCount());
  }

  @Override
  protected @Nullable Envelope takeOldest(Function<Envelope, @Nullable Envelope> take) {
    Extras its = extras;
    return its == null
        ? super.takeOldest(take)
        : its.takeOldest(take, () -> super.takeOldest(take));
  }

  /** Ends it as if it had never been: who started it learns of it otherwise. */
  void exitSilently() {
    if (parent != null) {
      Relations.unlink(parent, this);
    }
    kill();
  }

  boolean addWatcher(Watch watch) {
    return relations().addWatcher(this, watch);
  }

  void removeWatcher(Watch watch) {
    relations().removeWatcher(watch);
  }

  @Override
  protected String kind() {
    return behaviour.name();
  }

  @Override
  protected void abandonWork(ExitReason reason) {
    server = null; // a pid that somebody keeps must not keep the state
    Ask atHand = current;
    if (atHand != null) {
      atHand.bury(reason);
    }
    Extras its = extras;
    if (its != null) {
      its.abandon(reason);
    }
  }
}
