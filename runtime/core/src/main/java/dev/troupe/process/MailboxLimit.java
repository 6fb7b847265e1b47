package dev.troupe.process;

import dev.troupe.api.Destination;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many messages may wait in a mailbox, and what happens to one that finds it full. Immutable:
 * each method returns changed limits. Unless said otherwise the sender fails.
 *
 * <pre>{@code
 * StartOptions.named("orders").mailbox(MailboxLimit.of(1000).blockSender())
 * }</pre>
 *
 * <p>A message waits from when it is sent until its handler begins, or it is received. Calls, casts
 * and plain messages of others need room. What else comes is let in, however full the mailbox is,
 * and takes no room: exit signals that are trapped, the news of monitors, answers and whatever else
 * comes through an alias, the messages of timers, {@code stop()} and {@code Sys}, and what a
 * process sends to itself, for it could not wait for itself. A direct call that runs at once needs
 * no room.
 *
 * <p>OTP has no such limit; its {@code long_message_queue} is {@link #watermarks}.
 */
public final class MailboxLimit {
  /** What happens to a message that finds the mailbox full. */
  public enum Overflow {
    /** Its sender gets an exception. */
    FAIL_SENDER,
    /** Its sender waits for room. */
    BLOCK_SENDER,
    /** The one that has waited longest is thrown out. */
    DROP_OLDEST,
    /** It is thrown away itself. */
    DROP_NEWEST
  }

  /**
   * When to tell somebody of a long mailbox.
   *
   * @param low from how many messages on downwards it is short again
   * @param high from how many messages on upwards it is long
   * @param listener who is sent a {@link LongMailbox} at either moment
   */
  public record Watermarks(int low, int high, Destination listener) {
    /**
     * Refuses marks that cannot be.
     *
     * @throws IllegalArgumentException if low is negative, or not less than high
     */
    public Watermarks {
      Objects.requireNonNull(listener, "listener");
      if (low < 0 || low >= high) {
        throw new IllegalArgumentException(
            "watermarks: low is "
                + low
                + " and high is "
                + high
                + "; low must be 0 at least, and"
                + " less than high");
      }
    }
  }

  private final int capacity;
  private final Overflow overflow;
  private final @Nullable Watermarks watermarks;

  private MailboxLimit(int capacity, Overflow overflow, @Nullable Watermarks watermarks) {
    this.capacity = capacity;
    this.overflow = overflow;
    this.watermarks = watermarks;
  }

  /**
   * So many messages may wait; the sender of one more fails.
   *
   * @throws IllegalArgumentException if that is less than one
   */
  public static MailboxLimit of(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "capacity is "
              + capacity
              + ", but a mailbox without room gets no message; use 1 or more");
    }
    return new MailboxLimit(capacity, Overflow.FAIL_SENDER, null);
  }

  /**
   * Who sends to a full mailbox gets an exception at once: a {@code CallException} with {@link
   * dev.troupe.api.ExitReason.MailboxFull} for a call, {@link MailboxFullException} for a cast or a
   * plain message. A request that was sent to be answered later has failed with that reason.
   */
  public MailboxLimit failSender() {
    return with(Overflow.FAIL_SENDER);
  }

  /**
   * Who sends to a full mailbox waits until there is room, first come first served. The wait ends
   * without the message being sent if the receiver dies, as it does for any message to the dead; if
   * an exit signal hits the sender; when a call's timeout is over, as for any call that takes too
   * long; and when the {@link Deadline} the sender works under has passed, or sender and receiver
   * would wait for each other, by an exception as of {@link #failSender}.
   */
  public MailboxLimit blockSender() {
    return with(Overflow.BLOCK_SENDER);
  }

  /**
   * A message to a full mailbox takes the place of the one that has waited longest. If that is a
   * call its caller gets a {@code CallException} at once, with {@link
   * dev.troupe.api.ExitReason.MailboxFull}; others are only counted, in {@link ProcessInfo.Bound}.
   */
  public MailboxLimit dropOldest() {
    return with(Overflow.DROP_OLDEST);
  }

  /**
   * A message to a full mailbox is thrown away. If it is a call its caller gets a {@code
   * CallException} at once, with {@link dev.troupe.api.ExitReason.MailboxFull}; others are only
   * counted, in {@link ProcessInfo.Bound}.
   */
  public MailboxLimit dropNewest() {
    return with(Overflow.DROP_NEWEST);
  }

  private MailboxLimit with(Overflow other) {
    return new MailboxLimit(capacity, other, watermarks);
  }

  /**
   * Tells the listener with a {@link LongMailbox} when the messages that wait come to be so many,
   * and again when they have become so few; in between, nothing.
   *
   * <p>The listener may be a process, which gets the message however full its own mailbox is, or a
   * function. That runs on the thread of a sender or of the receiver; it must be quick, must not
   * wait, and must not send to the process it is told of. What it throws goes nowhere.
   *
   * <p>OTP 27: {@code erlang:system_monitor(Pid, [{long_message_queue, {Low, High}}])}.
   *
   * @throws IllegalArgumentException if low is negative, not less than high, or high is more than
   *     the capacity
   */
  public MailboxLimit watermarks(int low, int high, Destination listener) {
    Watermarks marks = new Watermarks(low, high, listener);
    if (high > capacity) {
      throw new IllegalArgumentException(
          "watermarks: high is " + high + ", which a mailbox of " + capacity + " never comes to");
    }
    return new MailboxLimit(capacity, overflow, marks);
  }

  /** How many messages may wait. */
  public int capacity() {
    return capacity;
  }

  /** What happens to one more. */
  public Overflow overflow() {
    return overflow;
  }

  /** When somebody is told of a long mailbox, and who; empty if nobody. */
  public Optional<Watermarks> watermarks() {
    return Optional.ofNullable(watermarks);
  }

  @Override
  public String toString() {
    return "MailboxLimit[" + capacity + ", " + overflow + "]";
  }
}
