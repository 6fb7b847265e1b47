package dev.troupe.node;

import dev.troupe.api.Sendable;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Kernel;

/**
 * One instance of the runtime: its processes, their names, and who runs them.
 *
 * <p>OTP: {@code Node}.
 */
@Sendable
public final class Node {
  private final Kernel kernel;

  private Node(Kernel kernel) {
    this.kernel = kernel;
  }

  /** The node the calling thread belongs to; OTP: {@code node/0}. */
  public static Node self() {
    return new Node(Current.kernel());
  }

  /** What it is called. */
  public String name() {
    return kernel.name();
  }

  /** How many processes live; OTP: {@code :erlang.system_info(:process_count)}. */
  public long processCount() {
    return kernel.table().size();
  }

  /**
   * Nanoseconds since some moment, by a clock that is never set back; only differences mean
   * anything. OTP: {@code System.monotonic_time/0}.
   */
  public long monotonicTime() {
    return kernel.timers().now();
  }

  @Override
  public String toString() {
    return "Node[" + name() + "]";
  }
}
