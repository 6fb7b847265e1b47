package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import dev.troupe.process.MailboxFullException;
import dev.troupe.process.MailboxLimit;
import dev.troupe.process.ProcessInfo;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Who lets things into a mailbox that has a limit. What is let in is given a {@link Ticket} with a
 * place; what the runtime itself has to say does not come by here, and takes none. The mailbox is
 * one like any other, and all that is different is done by who sends, before, and by who takes a
 * ticket.
 */
final class Intake {
  private final LocalProcess owner;
  private final MailboxLimit limit;
  private final Room room;
  private final @Nullable Gauge gauge;
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  Intake(LocalProcess owner, MailboxLimit limit) {
    this.owner = owner;
    this.limit = limit;
    this.room = new Room(limit.capacity());
    this.gauge = limit.watermarks().map(marks -> new Gauge(owner, room, marks)).orElse(null);
  }

  /**
   * What is to be pushed for something that somebody sends, or null if it is not let in; by its
   * sender, who may have to wait until the deadline.
   */
  @Nullable Envelope admit(Envelope envelope, @Nullable Context sender, long deadline) {
    if (owner.isDead() || (sender != null && sender.process() == owner)) {
      return envelope;
    }
    if (takePlace()) {
      return new Ticket(this, envelope);
    }
    return switch (limit.overflow()) {
      case FAIL_SENDER -> refuse(envelope, "");
      case BLOCK_SENDER -> block(envelope, deadline);
      case DROP_OLDEST -> replaceOldest(envelope);
      case DROP_NEWEST -> drop(envelope);
    };
  }

  private boolean takePlace() {
    int waiting = room.take();
    if (waiting == Room.NONE) {
      return false;
    }
    note(waiting);
    return true;
  }

  /** Somebody has taken what lay on a place, and the place is free. */
  void leave() {
    note(room.leave());
  }

  private void note(int waiting) {
    if (gauge != null) {
      gauge.note(waiting);
    }
  }

  // --- what happens when it is full

  private @Nullable Envelope refuse(Envelope envelope, String why) {
    return refuse(envelope, new ExitReason.MailboxFull(limit.capacity()), why);
  }

  private @Nullable Envelope refuse(Envelope envelope, ExitReason reason, String why) {
    refused.incrementAndGet();
    if (envelope instanceof Ask ask) {
      ask.bury(reason);
      return null;
    }
    throw new MailboxFullException(owner.toString(), limit.capacity(), why);
  }

  private @Nullable Envelope block(Envelope envelope, long deadline) {
    Room.Wait wait = room.await(owner, Scope.earlier(deadline, Scope.current()));
    if (wait.isGranted()) {
      note(room.taken());
      return new Ticket(this, envelope);
    }
    if (wait.isAbandoned()) {
      return refuse(envelope, ExitReason.TIMEOUT, ", and no room came before the deadline");
    }
    if (wait.outcome() instanceof Ask.Failed(ExitReason.Deadlock ring)) {
      return refuse(envelope, ring, ", and no room can come: " + ring);
    }
    envelope.bury(owner.exitReason());
    return null;
  }

  /** Takes over the place of the first that has one. */
  private @Nullable Envelope replaceOldest(Envelope envelope) {
    while (!owner.isDead()) {
      Envelope oldest = owner.takeOldest(Intake::takeContent);
      if (oldest != null) {
        drop(oldest);
        return new Ticket(this, envelope);
      }
      if (takePlace()) {
        return new Ticket(this, envelope);
      }
      Thread.onSpinWait(); // somebody is between a place and its ticket
    }
    return envelope;
  }

  private static @Nullable Envelope takeContent(Envelope envelope) {
    return envelope instanceof Ticket ticket ? ticket.take() : null;
  }

  private @Nullable Envelope drop(Envelope envelope) {
    dropped.incrementAndGet();
    envelope.bury(new ExitReason.MailboxFull(limit.capacity()));
    return null;
  }

  // --- what others see and do

  /** How the limit stands; by anyone. */
  ProcessInfo.Bound bound() {
    return new ProcessInfo.Bound(
        limit.capacity(), room.taken(), dropped.get(), refused.get(), room.queued());
  }

  /** The owner is dead: nobody waits for room any more; by whoever announces it. */
  void close(ExitReason reason) {
    room.close(reason);
  }
}
