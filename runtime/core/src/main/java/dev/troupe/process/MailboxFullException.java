package dev.troupe.process;

/**
 * A message that was not sent, as the mailbox of its receiver is full; see {@link
 * MailboxLimit#failSender} and {@link MailboxLimit#blockSender}.
 */
public final class MailboxFullException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String receiver;
  private final int capacity;

  /**
   * For the runtime, which throws it.
   *
   * @param receiver the receiver, as it prints
   * @param capacity how many messages may wait there
   * @param why a clause on what else there is to say, or an empty string
   */
  public MailboxFullException(String receiver, int capacity, String why) {
    super(
        "not sent to %s: its mailbox is full (capacity %d)%s; send again later, or less, or call,"
                .formatted(receiver, capacity, why)
            + " which waits for the receiver, or raise its MailboxLimit");
    this.receiver = receiver;
    this.capacity = capacity;
  }

  /** The receiver, as it prints. */
  public String receiver() {
    return receiver;
  }

  /** How many messages may wait there. */
  public int capacity() {
    return capacity;
  }
}
