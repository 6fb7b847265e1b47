package dev.troupe.process.internal;

import dev.troupe.api.Alias;
import dev.troupe.process.AliasMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An alias; it locks itself, so that nothing comes through it once it is deactivated. */
final class OwnAlias extends SpinLock implements Alias {
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

  boolean isOwnedBy(LocalProcess process) {
    return owner == process;
  }

  boolean endsWithMonitor() {
    return mode == AliasMode.DEMONITOR || mode == AliasMode.REPLY_DEMONITOR;
  }

  /** Whether anything has come through it. */
  boolean isUsed() {
    hold();
    try {
      return used;
    } finally {
      held = false;
    }
  }

  /** Returns whether it was active. */
  boolean deactivate() {
    hold();
    try {
      boolean before = active;
      active = false;
      return before;
    } finally {
      held = false;
    }
  }

  @Override
  public void send(Object message) {
    pass(message, false, null);
  }

  @Override
  public void sendPriority(Object message) {
    pass(message, priority, null);
  }

  /**
   * Sends the answer that the monitor may end with: of that and its last word, one is sent, so it
   * ends before anything else happens to the alias.
   */
  void send(Object message, Monitor monitor) {
    pass(message, false, monitor);
  }

  private void pass(Object message, boolean first, @Nullable Monitor monitor) {
    Objects.requireNonNull(message, "message");
    Current.checkMaySend();
    hold();
    try {
      if (active) {
        active = mode == AliasMode.EXPLICIT || mode == AliasMode.DEMONITOR;
        used = true;
        if (first) {
          owner.attributes().countPriorityMail(1);
        }
        owner.enqueue(new Letter(message, first));
        if (monitor != null && mode == AliasMode.REPLY_DEMONITOR) {
          monitor.stopWatching();
        }
      }
    } finally {
      held = false;
    }
  }

  @Override
  public String toString() {
    return "Alias@" + Integer.toHexString(System.identityHashCode(this));
  }
}
