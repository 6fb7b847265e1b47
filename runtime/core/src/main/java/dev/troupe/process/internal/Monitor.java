package dev.troupe.process.internal;

import dev.troupe.api.Down;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.AliasMode;
import org.jspecify.annotations.Nullable;

/** One monitor: it is active for as long as its owner's relations hold it. */
final class Monitor implements MonitorRef, Watch {
  private final LocalProcess owner;

  /** Null if it was made by a name that nobody had. */
  private final @Nullable LocalProcess target;

  private final @Nullable String name;
  private final @Nullable OwnAlias alias;

  /** Its message, from just before that is sent. */
  private volatile @Nullable Letter lastWord;

  private Monitor(
      LocalProcess owner,
      @Nullable LocalProcess target,
      @Nullable String name,
      @Nullable AliasMode mode) {
    this.owner = owner;
    this.target = target;
    this.name = name;
    this.alias = mode == null ? null : new OwnAlias(owner, mode, false);
  }

  /** Starts watching; a dead target, or none, is told of at once. */
  static Monitor start(
      LocalProcess owner,
      @Nullable LocalProcess target,
      @Nullable String name,
      @Nullable AliasMode mode) {
    Monitor monitor = new Monitor(owner, target, name, mode);
    owner.relations().addWatch(owner, monitor);
    if (target == null || !target.relations().addWatcher(target, monitor)) {
      monitor.down(ExitReason.NOPROC);
    } else if (owner.isDead()) {
      monitor.detach();
    }
    return monitor;
  }

  @Override
  public void down(ExitReason reason) {
    Pid pid = name == null ? target : null;
    endAlias();
    Letter word = new Letter(new Down(this, pid, name, reason), false);
    lastWord = word;
    owner.relations().lastWord(owner, this, word);
  }

  @Override
  public void detach() {
    if (target != null) {
      target.relations().removeWatcher(this);
    }
  }

  /** Whether its message is still to come; by the owner. */
  boolean isActive() {
    return owner.relations().watches().contains(this);
  }

  /** Ends it; returns whether it was active. */
  boolean stop() {
    boolean active = stopWatching();
    endAlias();
    return active;
  }

  /** The same, but for its alias. */
  boolean stopWatching() {
    boolean active = owner.relations().removeWatch(this);
    detach();
    return active;
  }

  private void endAlias() {
    if (alias != null && alias.endsWithMonitor()) {
      alias.deactivate();
    }
  }

  /** Whether an answer has come through its alias. */
  boolean hasAnswered() {
    return alias != null && alias.isUsed();
  }

  /**
   * Takes its message out of the owner's mailbox, if it is still there; by the owner, of one that
   * has been stopped. The message is emptied where it is: nobody has to search a long mailbox.
   */
  void flush() {
    Letter word = lastWord;
    if (word != null) {
      lastWord = null;
      word.taken();
    }
  }

  LocalProcess owner() {
    return owner;
  }

  @Nullable LocalProcess target() {
    return target;
  }

  @Nullable OwnAlias alias() {
    return alias;
  }

  @Override
  public void send(Object message) {
    if (alias != null) {
      alias.send(message, this);
    }
  }

  @Override
  public String toString() {
    return "Monitor[" + (name == null ? target : name) + "]";
  }
}
