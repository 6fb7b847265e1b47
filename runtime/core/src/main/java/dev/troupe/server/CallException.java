package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.process.ExitException;

/**
 * A call that got no answer: the server is dead, died before it answered, took too long, or has a
 * mailbox that is full. {@link #reason} says which; a process that does not catch this ends with
 * that reason and the call.
 *
 * <p>OTP: the exit of {@code GenServer.call/3}.
 */
public final class CallException extends ExitException {
  private static final long serialVersionUID = 1;

  private final String server;
  private final String request;

  /**
   * For the runtime, and for fakes that show what becomes of a caller.
   *
   * @param reason why there was no answer
   * @param server the server that was called, as it prints
   * @param request the message of the call, as it prints
   */
  public CallException(ExitReason reason, String server, String request) {
    super(reason, describe(reason, server, request));
    this.server = server;
    this.request = request;
  }

  private static String describe(ExitReason reason, String server, String request) {
    String call = request + " to " + server + " failed: ";
    return call
        + switch (reason) {
          case ExitReason.NoProc _ -> "there is no such process, or it is dead (NoProc)";
          case ExitReason.TimedOut _ ->
              "no answer in time (Timeout); the server lives and may still handle it";
          case ExitReason.MailboxFull full ->
              "its mailbox is full (%s), and it will not handle this".formatted(full)
                  + "; call again later, or fewer at a time, or raise its MailboxLimit";
          case ExitReason.CallingSelf _ ->
              "a process that calls itself would wait for ever (CallingSelf); call the method"
                  + " directly, or cast";
          case ExitReason.Deadlock deadlock ->
              "these processes would wait for each other for ever: " + deadlock;
          default -> "the server ended: " + reason;
        };
  }

  /** The server that was called, as it prints. */
  public String server() {
    return server;
  }

  /** The message of the call, as it prints. */
  public String request() {
    return request;
  }

  @Override
  public ExitReason exitReason() {
    return new ExitReason.CallFailed(reason(), server, request);
  }
}
