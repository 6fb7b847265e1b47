package dev.troupe.process.internal;

import dev.troupe.api.ExitReason;

/** Who is told of the death of one process, once. */
public interface Watch {
  /** The process is dead; runs in whoever announces it. */
  void down(ExitReason reason);

  /** The one who watches is gone: the watched process need not keep this any longer. */
  void detach();
}
