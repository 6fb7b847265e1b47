package dev.troupe.server;

import dev.troupe.process.internal.Durations;
import dev.troupe.process.internal.Envelope;
import dev.troupe.process.internal.PooledProcess;
import dev.troupe.process.internal.Timers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a server waits for the next message: until when, and whether it hibernates meanwhile. Every
 * message begins a new generation, and a timeout of an older one is dropped when its turn comes.
 * Owned by the server, but for a look at whether it hibernates.
 */
final class Idle {
  private int generation;
  private Timers.@Nullable Scheduled timer;
  private volatile boolean hibernating;

  /** After how many nanoseconds without a message it hibernates by itself; 0 for never. */
  private volatile long hibernateAfter;

  /** When the last message came. */
  private volatile long lastMessage;

  boolean isCurrent(int other) {
    return generation == other;
  }

  /** Whether a server that does nothing hibernates. */
  boolean isHibernating(Timers timers) {
    return hibernating || (hibernateAfter > 0 && timers.now() - lastMessage >= hibernateAfter);
  }

  void hibernateAfter(long nanos) {
    hibernateAfter = nanos;
  }

  /** A message has come. */
  void noteMessage(Timers timers) {
    if (hibernateAfter > 0) {
      lastMessage = timers.now();
    }
    end();
  }

  private void end() {
    generation++;
    hibernating = false;
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  /**
   * Waits as the server wished.
   *
   * @return whether the timeout is over already, before anything else is looked at: one of zero
   *     that carries a message
   */
  boolean wait(ServerProcess<?, ?> server, Wishes wishes) {
    hibernating = wishes.hibernate;
    Duration timeout = wishes.idleTimeout;
    if (timeout == null) {
      return false;
    }
    end();
    hibernating = wishes.hibernate;
    if (timeout.isZero() && wishes.idleMessage != null) {
      return true;
    }
    Over over = new Over(generation, wishes.idleMessage());
    if (timeout.isZero()) {
      server.enqueue(over);
    } else {
      timer = server.schedule(Durations.nanos(timeout), () -> server.enqueue(over));
    }
    return false;
  }

  /** A timeout that is over, on its way through the mailbox. */
  private static final class Over extends Envelope {
    private final int generation;
    private final Object message;

    Over(int generation, Object message) {
      this.generation = generation;
      this.message = message;
    }

    @Override
    protected void deliver(PooledProcess receiver) {
      ((ServerProcess<?, ?>) receiver).handleIdle(generation, message);
    }
  }
}
