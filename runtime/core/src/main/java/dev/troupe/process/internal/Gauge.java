package dev.troupe.process.internal;

import dev.troupe.api.Destination;
import dev.troupe.process.LongMailbox;
import dev.troupe.process.MailboxLimit.Watermarks;

/**
 * Tells a listener when a mailbox becomes long, and when short again.
 *
 * <p>Protocol. Who changes the count looks at {@code isLong} after that; who changes {@code isLong}
 * looks at the count after that. So one of them notices what both have come to. It is told under
 * the lock, in the order in which it happened.
 */
final class Gauge {
  private final LocalProcess owner;
  private final Room room;
  private final Watermarks marks;

  /** Written under the lock. */
  private volatile boolean isLong;

  Gauge(LocalProcess owner, Room room, Watermarks marks) {
    this.owner = owner;
    this.room = room;
    this.marks = marks;
  }

  /** So many wait now; by whoever has just come or gone. */
  void note(int waiting) {
    if (isWrong(waiting)) {
      settle();
    }
  }

  private boolean isWrong(int waiting) {
    return isLong ? waiting <= marks.low() : waiting >= marks.high();
  }

  private synchronized void settle() {
    int waiting = room.taken();
    while (isWrong(waiting)) {
      isLong = !isLong;
      tell(new LongMailbox(owner, isLong, waiting));
      waiting = room.taken();
    }
  }

  /** A listener that fails is the listener's problem, not that of who sends or receives. */
  private void tell(LongMailbox news) {
    Destination listener = marks.listener();
    try {
      if (listener instanceof LocalProcess process) {
        process.post(news);
      } else {
        listener.send(news);
      }
    } catch (Throwable _) {
      // said so in MailboxLimit
    }
  }
}
