package dev.troupe.process.internal;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is linked to a process, who watches it, whom it watches, and whether it traps exits. Also the
 * lock of all that, held for moments; of two processes that are linked or unlinked, the older one's
 * first, and never two but for that.
 *
 * <p>A link is in both sets or being broken by the exit of a side. The exit of one side reaches the
 * other only by removing itself there, under the lock: so at most once, and never after an unlink
 * has returned.
 */
public final class Relations extends SpinLock {
  private boolean trapping;
  private @Nullable SmallSet<LocalProcess> links;
  private @Nullable SmallSet<Watch> watchers;
  private @Nullable SmallSet<Watch> watches;

  public boolean trapping() {
    hold();
    try {
      return trapping;
    } finally {
      held = false;
    }
  }

  public boolean trap(boolean trap) {
    hold();
    try {
      boolean before = trapping;
      trapping = trap;
      return before;
    } finally {
      held = false;
    }
  }

  // --- links

  /** One side of a link; returns false if this side is dead. Under the lock. */
  private boolean addLink(LocalProcess self, LocalProcess other) {
    if (self.isDead()) {
      return false;
    }
    if (links == null) {
      links = new SmallSet<>();
    }
    links.add(other);
    return true;
  }

  /** Under the lock. */
  private boolean removeLink(LocalProcess other) {
    return links != null && links.remove(other);
  }

  static void link(LocalProcess self, LocalProcess other) {
    if (self == other) {
      return;
    }
    boolean lives;
    boolean otherLives;
    Relations first = older(self, other).relations();
    Relations second = younger(self, other).relations();
    first.hold();
    try {
      second.hold();
      try {
        lives = self.relations().addLink(self, other);
        otherLives = other.relations().addLink(other, self);
      } finally {
        second.held = false;
      }
    } finally {
      first.held = false;
    }
    if (!otherLives) {
      self.relations().linkBroken(self, other, ExitReason.NOPROC);
    } else if (!lives) {
      other.relations().linkBroken(other, self, self.exitReason());
    }
  }

  public static void unlink(LocalProcess self, LocalProcess other) {
    if (self == other) {
      return;
    }
    Relations first = older(self, other).relations();
    Relations second = younger(self, other).relations();
    first.hold();
    try {
      second.hold();
      try {
        self.relations().removeLink(other);
        other.relations().removeLink(self);
      } finally {
        second.held = false;
      }
    } finally {
      first.held = false;
    }
  }

  private static LocalProcess older(LocalProcess one, LocalProcess other) {
    return one.id() < other.id() ? one : other;
  }

  private static LocalProcess younger(LocalProcess one, LocalProcess other) {
    return one.id() < other.id() ? other : one;
  }

  // --- exit signals

  /** The other end of a link has exited. */
  void linkBroken(LocalProcess self, LocalProcess other, ExitReason reason) {
    Exits.Mark mark = Exits.Mark.NONE;
    hold();
    try {
      if (removeLink(other) && !trapped(self, other, reason) && !isNormal(reason)) {
        mark = Exits.mark(self, reason, false);
      }
    } finally {
      held = false;
    }
    Exits.follow(self, mark);
  }

  /** An exit signal that somebody sent; a normal one is ignored, but not from oneself. */
  void exitSignal(LocalProcess self, LocalProcess sender, ExitReason reason) {
    Exits.Mark mark = Exits.Mark.NONE;
    hold();
    try {
      if (!trapped(self, sender, reason) && (!isNormal(reason) || sender == self)) {
        mark = Exits.mark(self, reason, false);
      }
    } finally {
      held = false;
    }
    Exits.follow(self, mark);
  }

  private boolean trapped(LocalProcess self, LocalProcess from, ExitReason reason) {
    if (trapping) {
      self.enqueue(new Letter(new Exit(from, reason), false));
      self.exitTrapped(from, reason);
    }
    return trapping;
  }

  private static boolean isNormal(ExitReason reason) {
    return reason instanceof ExitReason.Normal;
  }

  // --- monitors

  /** Has the watch told when this process dies; returns false if it is dead. */
  public boolean addWatcher(LocalProcess self, Watch watch) {
    hold();
    try {
      if (self.isDead()) {
        return false;
      }
      if (watchers == null) {
        watchers = new SmallSet<>();
      }
      watchers.add(watch);
      return true;
    } finally {
      held = false;
    }
  }

  public void removeWatcher(Watch watch) {
    hold();
    try {
      if (watchers != null) {
        watchers.remove(watch);
      }
    } finally {
      held = false;
    }
  }

  /** Keeps a watch of this process's own; returns false if it is dead. */
  boolean addWatch(LocalProcess self, Watch watch) {
    hold();
    try {
      if (self.isDead()) {
        return false;
      }
      if (watches == null) {
        watches = new SmallSet<>();
      }
      watches.add(watch);
      return true;
    } finally {
      held = false;
    }
  }

  boolean removeWatch(Watch watch) {
    hold();
    try {
      return takeWatch(watch);
    } finally {
      held = false;
    }
  }

  private boolean takeWatch(Watch watch) {
    return watches != null && watches.remove(watch);
  }

  /** Ends a watch with a last message, unless it has ended already. */
  void lastWord(LocalProcess self, Watch watch, Letter word) {
    hold();
    try {
      if (takeWatch(watch)) {
        self.enqueue(word);
      }
    } finally {
      held = false;
    }
  }

  // --- the end

  /** Tells links and then watchers of the death of this process, which is marked as dead. */
  void tell(LocalProcess self, ExitReason reason) {
    List<LocalProcess> linked;
    List<Watch> watching;
    List<Watch> watched;
    hold();
    try {
      if (links == null && watchers == null && watches == null) {
        return;
      }
      linked = list(links);
      watching = list(watchers);
      watched = list(watches);
      links = null;
      watchers = null;
      watches = null;
    } finally {
      held = false;
    }
    watched.forEach(Watch::detach);
    linked.forEach(peer -> peer.relations().linkBroken(peer, self, reason));
    watching.forEach(watch -> watch.down(reason));
  }

  private static <E> List<E> list(@Nullable SmallSet<E> set) {
    return set == null ? List.of() : set.toList();
  }

  List<LocalProcess> links() {
    hold();
    try {
      return list(links);
    } finally {
      held = false;
    }
  }

  List<Watch> watchers() {
    hold();
    try {
      return list(watchers);
    } finally {
      held = false;
    }
  }

  List<Watch> watches() {
    hold();
    try {
      return list(watches);
    } finally {
      held = false;
    }
  }
}
