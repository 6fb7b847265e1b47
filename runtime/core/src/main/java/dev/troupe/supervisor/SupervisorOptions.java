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
  private final Runnable onGivingUp;

  private SupervisorOptions(
      StartOptions start,
      Strategy strategy,
      Intensity intensity,
      AutoShutdown autoShutdown,
      Runnable onGivingUp) {
    this.start = Objects.requireNonNull(start, "start");
    this.strategy = Objects.requireNonNull(strategy, "strategy");
    this.intensity = intensity;
    this.autoShutdown = Objects.requireNonNull(autoShutdown, "autoShutdown");
    this.onGivingUp = onGivingUp;
  }

  /** A supervisor of that strategy. */
  public static SupervisorOptions of(Strategy strategy) {
    return new SupervisorOptions(
        StartOptions.defaults(), strategy, Intensity.DEFAULT, AutoShutdown.NEVER, () -> {});
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
    return new SupervisorOptions(other, strategy, intensity, autoShutdown, onGivingUp);
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
    return new SupervisorOptions(
        start, strategy, new Intensity(restarts, period), autoShutdown, onGivingUp);
  }

  /** Ended by the end of significant children; OTP: {@code auto_shutdown}. */
  public SupervisorOptions autoShutdown(AutoShutdown other) {
    return new SupervisorOptions(start, strategy, intensity, other, onGivingUp);
  }

  /**
   * Has that done, too, when the supervisor gives up: by the supervisor, before it stops its
   * children. To those who see it end, giving up looks like any other shutdown; what throws here is
   * logged, and hinders nothing.
   */
  public SupervisorOptions onGivingUp(Runnable action) {
    Objects.requireNonNull(action, "action");
    Runnable before = onGivingUp;
    Runnable both =
        () -> {
          before.run();
          action.run();
        };
    return new SupervisorOptions(start, strategy, intensity, autoShutdown, both);
  }

  /** How its process is started. */
  public StartOptions start() {
    return start;
  }

  /** Who is started again when a child has failed. */
  public Strategy strategy() {
    return strategy;
  }

  Intensity intensity() {
    return intensity;
  }

  Runnable onGivingUp() {
    return onGivingUp;
  }

  /** Whether the end of significant children ends it. */
  public AutoShutdown autoShutdown() {
    return autoShutdown;
  }

  @Override
  public String toString() {
    return "SupervisorOptions[strategy=%s, intensity=%s, autoShutdown=%s]"
        .formatted(strategy, intensity, autoShutdown);
  }
}
