package dev.troupe.supervisor;

import dev.troupe.server.StartOptions;
import java.time.Duration;
import java.util.Objects;

/**
 * How a supervisor treats its children. Immutable: each method returns changed options. Without
 * more, three restarts within five seconds are tolerated, and no child is significant.
 *
 * <p>OTP: the supervisor flags.
 */
public final class SupervisorOptions {
  private final StartOptions start;
  private final Strategy strategy;
  private final Intensity intensity;
  private final AutoShutdown autoShutdown;

  private SupervisorOptions(
      StartOptions start, Strategy strategy, Intensity intensity, AutoShutdown autoShutdown) {
    this.start = Objects.requireNonNull(start, "start");
    this.strategy = Objects.requireNonNull(strategy, "strategy");
    this.intensity = intensity;
    this.autoShutdown = Objects.requireNonNull(autoShutdown, "autoShutdown");
  }

  /** A supervisor of that strategy. */
  public static SupervisorOptions of(Strategy strategy) {
    return new SupervisorOptions(
        StartOptions.defaults(), strategy, Intensity.DEFAULT, AutoShutdown.NEVER);
  }

  /**
   * Registered under a name.
   *
   * @throws IllegalArgumentException if that cannot be a name
   */
  public SupervisorOptions named(String name) {
    return start(start.name(name));
  }

  /** Started like that. */
  public SupervisorOptions start(StartOptions other) {
    return new SupervisorOptions(other, strategy, intensity, autoShutdown);
  }

  /**
   * So many restarts are tolerated within any such time; one more, and the supervisor stops its
   * children and exits with {@link dev.troupe.api.ExitReason#SHUTDOWN}.
   *
   * <p>OTP: {@code max_restarts} and {@code max_seconds}.
   *
   * @throws IllegalArgumentException if the number is negative, or the period is not positive
   */
  public SupervisorOptions intensity(int restarts, Duration period) {
    return new SupervisorOptions(start, strategy, new Intensity(restarts, period), autoShutdown);
  }

  /** Ended by the end of significant children; OTP: {@code auto_shutdown}. */
  public SupervisorOptions autoShutdown(AutoShutdown other) {
    return new SupervisorOptions(start, strategy, intensity, other);
  }

  public StartOptions start() {
    return start;
  }

  public Strategy strategy() {
    return strategy;
  }

  Intensity intensity() {
    return intensity;
  }

  public AutoShutdown autoShutdown() {
    return autoShutdown;
  }

  @Override
  public String toString() {
    return "SupervisorOptions[strategy=%s, intensity=%s, autoShutdown=%s]"
        .formatted(strategy, intensity, autoShutdown);
  }
}
