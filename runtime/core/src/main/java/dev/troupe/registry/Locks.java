package dev.troupe.registry;

import dev.troupe.api.From;
import dev.troupe.api.MonitorRef;
import dev.troupe.process.Self;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Who has which lock, and who waits for it. A holder is monitored, and the monitor is the proof of
 * its right. Owned by a partition.
 */
final class Locks {
  private final Map<Object, Held> held = new HashMap<>();

  /** The same by the monitors of the holders. */
  private final Map<MonitorRef, Held> byMonitor = new HashMap<>();

  private static final class Held {
    private final Object key;
    private final Queue<From<Optional<MonitorRef>>> waiting = new ArrayDeque<>();
    private @Nullable From<Optional<MonitorRef>> holder;

    Held(Object key) {
      this.key = key;
    }
  }

  /** Gives the lock to who asks for it, now or when its turn has come. */
  void ask(Object key, From<Optional<MonitorRef>> from) {
    Held lock = held.computeIfAbsent(key, Held::new);
    From<Optional<MonitorRef>> holder = lock.holder;
    if (holder != null && holder.caller() == from.caller()) {
      from.reply(Optional.empty());
      return;
    }
    lock.waiting.add(from);
    if (holder == null) {
      giveToNext(lock);
    }
  }

  /** The holder is done or dead. */
  void release(MonitorRef holder) {
    Held lock = byMonitor.remove(holder);
    if (lock != null) {
      Self.demonitorAndFlush(holder);
      giveToNext(lock);
    }
  }

  /** Whoever waits no longer is passed over. */
  private void giveToNext(Held lock) {
    lock.holder = null;
    From<Optional<MonitorRef>> next = lock.waiting.poll();
    while (next != null && !give(lock, next)) {
      next = lock.waiting.poll();
    }
    if (next == null) {
      held.remove(lock.key);
    }
  }

  private boolean give(Held lock, From<Optional<MonitorRef>> to) {
    MonitorRef monitor = Self.monitor(to.caller());
    boolean taken = to.reply(Optional.of(monitor));
    if (taken) {
      lock.holder = to;
      byMonitor.put(monitor, lock);
    } else {
      Self.demonitorAndFlush(monitor);
    }
    return taken;
  }
}
