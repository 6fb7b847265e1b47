package dev.troupe.supervisor;

import dev.troupe.server.StartOptions;
import java.time.Duration;
import java.util.Objects;

/**
 * How a dynamic supervisor treats its children. Immutable: each method returns changed options.
 *
 * <p>OTP: the options of {@code DynamicSupervisor.start_link/1}.
 */
public final class DynamicSupervisorOptions {
  private static final DynamicSupervisorOptions DEFAULTS =
      new DynamicSupervisorOptions(StartOptions.defaults(), Intensity.DEFAULT, Integer.MAX_VALUE);

  private final StartOptions start;
  private final Intensity intensity;
  private final int maxChildren;

  private DynamicSupervisorOptions(StartOptions start, Intensity intensity, int maxChildren) {
    this.start = Objects.requireNonNull(start, "start");
    this.intensity = intensity;
    this.maxChildren = maxChildren;
  }

  /** Three restarts within five seconds are tolerated; any number of children. */
  public static DynamicSupervisorOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Registered under a name.
   *
   * @throws IllegalArgumentException if that cannot be a name
   */
  public DynamicSupervisorOptions named(String name) {
    return start(start.name(name));
  }

  /** Started like that. */
  public DynamicSupervisorOptions start(StartOptions other) {
    return new DynamicSupervisorOptions(other, intensity, maxChildren);
  }

  /**
   * So many restarts, of all children together, are tolerated within any such time.
   *
   * @throws IllegalArgumentException if the number is negative, or the period is not positive
   */
  public DynamicSupervisorOptions intensity(int restarts, Duration period) {
    return new DynamicSupervisorOptions(start, new Intensity(restarts, period), maxChildren);
  }

  /**
   * So many children at most; one that is being restarted counts.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public DynamicSupervisorOptions maxChildren(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("maxChildren: cannot be negative, but was " + most);
    }
    return new DynamicSupervisorOptions(start, intensity, most);
  }

  /** How its process is started. */
  public StartOptions start() {
    return start;
  }

  Intensity intensity() {
    return intensity;
  }

  /** How many children it may have. */
  public int maxChildren() {
    return maxChildren;
  }

  @Override
  public String toString() {
    return "DynamicSupervisorOptions[intensity=" + intensity + ", maxChildren=" + maxChildren + "]";
  }
}
