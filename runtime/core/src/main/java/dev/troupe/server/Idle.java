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
  private static final long NEVER = Long.MAX_VALUE;

  private int generation;
  private Timers.@Nullable Scheduled timer;
  private volatile boolean hibernating;

  /** A timeout that is handled before anything else. */
  private @Nullable Over first;

  /** After how many nanoseconds without a message it hibernates by itself. */
  private volatile long hibernateAfter = NEVER;

  /** When the last message came. */
  private volatile long lastMessage;

  boolean isCurrent(int other) {
    return generation == other;
  }

  /** Whether a server that does nothing hibernates. */
  boolean isHibernating(Timers timers) {
    return hibernating || (hibernateAfter != NEVER && timers.now() - lastMessage >= hibernateAfter);
  }

  void hibernateAfter(long nanos, Timers timers) {
    lastMessage = timers.now();
    hibernateAfter = nanos;
  }

  /** A message has come. */
  void noteMessage(Timers timers) {
    if (hibernateAfter != NEVER) {
      lastMessage = timers.now();
    }
    end();
  }

  private void end() {
    generation++;
    hibernating = false;
    first = null;
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  /** Waits as the server wished. */
  void wait(ObjectProcess<?, ?> server, Wishes wishes) {
    Duration timeout = wishes.idleTimeout;
    if (timeout != null) {
      end();
      begin(server, timeout, new Over(generation, wishes.idleMessage()), wishes.hasIdleMessage());
    }
    hibernating = wishes.hibernate;
  }

  /** A timeout of zero is over at once; one that carries a message, before all that waits. */
  private void begin(ObjectProcess<?, ?> server, Duration timeout, Over over, boolean urgent) {
    if (!timeout.isZero()) {
      timer = server.schedule(Durations.nanos(timeout), () -> server.enqueue(over));
    } else if (urgent) {
      first = over;
    } else {
      server.enqueue(over);
    }
  }

  boolean hasFirst() {
    return first != null;
  }

  /** The timeout that is handled before anything else, if there is one. */
  @Nullable Envelope takeFirst() {
    Over taken = first;
    first = null;
    return taken;
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
