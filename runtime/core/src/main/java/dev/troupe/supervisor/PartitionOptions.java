package dev.troupe.supervisor;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * How many partitions there are, and how they are supervised. Immutable: each method returns
 * changed options.
 *
 * <p>OTP: the options of {@code PartitionSupervisor.start_link/1}.
 */
public final class PartitionOptions {
  private static final PartitionOptions DEFAULTS =
      new PartitionOptions(
          Runtime.getRuntime().availableProcessors(),
          SupervisorOptions.of(Strategy.ONE_FOR_ONE),
          UnaryOperator.identity());

  private final int partitions;
  private final SupervisorOptions supervisor;
  private final UnaryOperator<ChildSpec> child;

  private PartitionOptions(
      int partitions, SupervisorOptions supervisor, UnaryOperator<ChildSpec> child) {
    this.partitions = partitions;
    this.supervisor = supervisor;
    this.child = Objects.requireNonNull(child, "child");
  }

  /** As many partitions as there are processors, each restarted for itself. */
  public static PartitionOptions defaults() {
    return DEFAULTS;
  }

  /**
   * So many partitions.
   *
   * @throws IllegalArgumentException if it is not at least one
   */
  public PartitionOptions partitions(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("partitions: must be at least one, but was " + number);
    }
    return new PartitionOptions(number, supervisor, child);
  }

  /**
   * Supervised like that.
   *
   * @throws IllegalArgumentException if that supervisor shuts down by itself: no partition is
   *     significant
   */
  public PartitionOptions supervisor(SupervisorOptions options) {
    if (options.autoShutdown() != AutoShutdown.NEVER) {
      throw new IllegalArgumentException(
          "autoShutdown: a partition supervisor cannot have " + options.autoShutdown());
    }
    return new PartitionOptions(partitions, options, child);
  }

  /** The spec of each partition, changed: another restart, another time to stop. */
  public PartitionOptions child(UnaryOperator<ChildSpec> change) {
    return new PartitionOptions(partitions, supervisor, change);
  }

  /** How many partitions there are. */
  public int partitions() {
    return partitions;
  }

  /** How they are supervised. */
  public SupervisorOptions supervisor() {
    return supervisor;
  }

  ChildSpec change(ChildSpec spec) {
    return child.apply(spec).id(spec.id());
  }
}
