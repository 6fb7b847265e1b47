package dev.troupe.process.internal;

import dev.troupe.api.Alias;
import dev.troupe.process.AliasMode;
import java.util.Objects;

/** An alias; it locks itself, so that nothing comes through it once it is deactivated. */
final class OwnAlias implements Alias {
  private final LocalProcess owner;
  private final AliasMode mode;
  private final boolean priority;
  private boolean active = true;
  private boolean used;

  OwnAlias(LocalProcess owner, AliasMode mode, boolean priority) {
    this.owner = owner;
    this.mode = mode;
    this.priority = priority;
  }

  AliasMode mode() {
    return mode;
  }

  boolean isOwnedBy(LocalProcess process) {
    return owner == process;
  }

  boolean endsWithMonitor() {
    return mode == AliasMode.DEMONITOR || mode == AliasMode.REPLY_DEMONITOR;
  }

  /** Whether anything has come through it. */
  synchronized boolean isUsed() {
    return used;
  }

  /** Returns whether it was active. */
  synchronized boolean deactivate() {
    boolean before = active;
    active = false;
    return before;
  }

  @Override
  public void send(Object message) {
    pass(message, false);
  }

  @Override
  public void sendPriority(Object message) {
    pass(message, priority);
  }

  /** Sends; returns whether it went through. */
  boolean sendOnce(Object message) {
    return pass(message, false);
  }

  private synchronized boolean pass(Object message, boolean first) {
    Objects.requireNonNull(message, "message");
    Current.checkMaySend();
    if (!active) {
      return false;
    }
    active = mode == AliasMode.EXPLICIT || mode == AliasMode.DEMONITOR;
    used = true;
    if (first) {
      owner.attributes().countPriorityMail(1);
    }
    owner.enqueue(new Letter(message, first));
    return true;
  }

  @Override
  public String toString() {
    return "Alias@" + Integer.toHexString(System.identityHashCode(this));
  }
}
