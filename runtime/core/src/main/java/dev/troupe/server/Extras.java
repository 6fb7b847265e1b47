package dev.troupe.server;

import dev.troupe.api.Exit;
import dev.troupe.api.ExitReason;
import dev.troupe.process.internal.Envelope;
import dev.troupe.process.internal.StopNotice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What only some servers need: calls that are answered later, idle timeouts, suspension, statistics
 * and traces. Owned by the server, but for the calls, which others answer and fail.
 */
final class Extras {
  private final Idle idle = new Idle();

  /** Guarded by this. */
  private final Set<CallMail> deferred = new LinkedHashSet<>();

  /** What came while the server was suspended; guarded by this. */
  private final Queue<Envelope> held = new ArrayDeque<>();

  /** Made by the server, told by others. */
  private volatile @Nullable StopNotice stopNotice;

  /** What a callback on somebody else's thread has left for the server's own turn. */
  private @Nullable Envelope rest;

  private boolean suspended;
  private @Nullable Debug debug;

  Idle idle() {
    return idle;
  }

  // --- messages

  void noteMessage(ObjectProcess<?, ?> server, Object message) {
    idle.noteMessage(server.kernel().timers());
    if (debug != null) {
      debug.noteMessage(server, message);
    }
  }

  void noteReturn(ObjectProcess<?, ?> server) {
    if (debug != null) {
      debug.noteReturn(server);
    }
  }

  void noteReply(ObjectProcess<?, ?> server, CallMail mail, @Nullable Object reply) {
    if (debug != null) {
      debug.noteReply(server, mail, reply);
    }
  }

  // --- calls that are answered later

  void keep(CallMail mail) {
    synchronized (this) {
      deferred.add(mail);
    }
    if (mail.isDone()) {
      forget(mail);
    }
  }

  synchronized void forget(CallMail mail) {
    deferred.remove(mail);
  }

  /** The server is dead: fails what it had taken. */
  void abandon(ExitReason reason) {
    List<Envelope> left = new ArrayList<>();
    synchronized (this) {
      left.addAll(deferred);
      left.addAll(held);
      deferred.clear();
      held.clear();
    }
    rest = null;
    left.forEach(envelope -> envelope.bury(reason));
  }

  // --- being told to stop

  @Nullable StopNotice stopNoticeOrNull() {
    return stopNotice;
  }

  StopNotice stopNotice() {
    StopNotice its = new StopNotice();
    stopNotice = its;
    return its;
  }

  // --- suspension

  void suspend(boolean suspend) {
    suspended = suspend;
  }

  synchronized int heldCount() {
    return held.size();
  }

  /** The server shall do that before anything else. */
  void putFirst(Envelope envelope) {
    rest = envelope;
  }

  private @Nullable Envelope takeRest() {
    Envelope taken = rest;
    rest = null;
    return taken;
  }

  /** Whether something is to be done that is not in the mailbox. */
  boolean hasWork() {
    return rest != null || idle.hasFirst() || (!suspended && heldCount() > 0);
  }

  /** Whether nobody could tell on whose thread a handler runs. */
  boolean mayBeBorrowed() {
    return !suspended && (debug == null || debug.isOff());
  }

  @Nullable Envelope nextEnvelope(ObjectProcess<?, ?> server) {
    Envelope urgent = rest == null ? idle.takeFirst() : takeRest();
    if (urgent != null) {
      return urgent;
    }
    if (!suspended) {
      Envelope first = pollHeld();
      return first == null ? server.takeNext() : first;
    }
    Envelope next = takeHolding(server);
    if (!server.isAlive()) {
      abandon(server.exitReason());
    }
    return next;
  }

  /**
   * Takes what a suspended server handles; holds what comes before it, at no moment out of sight.
   */
  private synchronized @Nullable Envelope takeHolding(ObjectProcess<?, ?> server) {
    for (Envelope next; (next = server.takeNext()) != null; held.add(next)) {
      if (next instanceof SystemMail || isExitOfParent(server, next)) {
        return next;
      }
    }
    return null;
  }

  private static boolean isExitOfParent(ObjectProcess<?, ?> server, Envelope envelope) {
    return envelope.message() instanceof Exit exit && server.isParent(exit.pid());
  }

  private synchronized @Nullable Envelope pollHeld() {
    return held.poll();
  }

  /** What the function takes of what is held, the first first, or of the rest; by a sender. */
  synchronized @Nullable Envelope takeOldest(
      Function<Envelope, @Nullable Envelope> take, Supplier<@Nullable Envelope> rest) {
    for (Iterator<Envelope> all = held.iterator(); all.hasNext(); ) {
      Envelope taken = take.apply(all.next());
      if (taken != null) {
        all.remove();
        return taken;
      }
    }
    return rest.get();
  }

  // --- statistics and traces

  Debug debug() {
    Debug its = debug;
    if (its == null) {
      its = debug = new Debug();
    }
    return its;
  }

  @Nullable Debug debugOrNull() {
    return debug;
  }

  void endDebug() {
    debug = null;
  }
}
