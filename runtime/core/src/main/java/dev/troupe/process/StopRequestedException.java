package dev.troupe.process;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Pid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server is to stop, and what it did in {@link Self#unlessStopped} is given up. */
public final class StopRequestedException extends ExitException {
  private static final long serialVersionUID = 1;

  private final transient @Nullable Pid starting;

  /**
   * For the runtime, which throws it.
   *
   * @param starting the process whose start was waited for, if that was the wait
   */
  public StopRequestedException(ExitReason reason, @Nullable Pid starting) {
    super(reason);
    this.starting = starting;
  }

  /**
   * The process whose start was waited for: it goes on starting, linked if it was to be. Whoever
   * gives its start up should tell it to stop.
   */
  public Optional<Pid> starting() {
    return Optional.ofNullable(starting);
  }
}
