package dev.troupe.process;

import dev.troupe.api.Pid;
import java.util.List;

/**
 * How a bare process is started. Immutable: each method returns changed options.
 *
 * <p>OTP: the options of {@code Process.spawn/2}.
 */
public final class SpawnOptions {
  private static final SpawnOptions DEFAULTS = new SpawnOptions(false, List.of());

  private final boolean linked;
  private final List<Pid> callers;

  private SpawnOptions(boolean linked, List<Pid> callers) {
    this.linked = linked;
    this.callers = callers;
  }

  /** Neither linked nor on behalf of anyone. */
  public static SpawnOptions defaults() {
    return DEFAULTS;
  }

  /** Linked to the calling process from the first; OTP: {@code :link}. */
  public SpawnOptions linked() {
    return new SpawnOptions(true, callers);
  }

  /**
   * On whose behalf it runs, the nearest first: it may be started by another, such as a supervisor.
   * OTP: {@code $callers}.
   */
  public SpawnOptions callers(List<Pid> onBehalfOf) {
    return new SpawnOptions(linked, List.copyOf(onBehalfOf));
  }

  public boolean isLinked() {
    return linked;
  }

  public List<Pid> callers() {
    return callers;
  }
}
