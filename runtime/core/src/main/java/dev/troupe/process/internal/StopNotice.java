package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;
import dev.troupe.process.StopRequestedException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a server that is busy learns that it is to stop, before that has its turn. Whoever asks
 * writes {@code told} and then looks for a thread to wake; the server's thread says that it is
 * there before it looks at {@code told}.
 */
public final class StopNotice {
  private volatile @Nullable ExitReason told;

  /** The server's thread, while it wants to know. */
  private volatile @Nullable Context listening;

  /** The server is to stop; by whoever asks it to. */
  public void tell(ExitReason reason) {
    told = reason;
    Context context = listening;
    if (context != null) {
      context.unpark();
    }
  }

  /** Runs the work, whose waits end when this is told; on the server's thread. */
  public <T> T heed(Supplier<T> work) {
    Context context = Current.context();
    StopNotice outer = context.heed(this);
    listening = context;
    try {
      check();
      return work.get();
    } finally {
      listening = null;
      context.heed(outer);
    }
  }

  void check() {
    ExitReason reason = told;
    if (reason != null) {
      throw new StopRequestedException(reason, null);
    }
  }
}
