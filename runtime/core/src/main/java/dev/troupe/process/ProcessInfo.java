package dev.troupe.process;

import dev.troupe.api.Pid;
import java.util.List;
import java.util.Optional;

/**
 * A process at one moment; OTP: {@code Process.info/1}.
 *
 * @param pid the process
 * @param name its registered name
 * @param label what it says of itself
 * @param status what it is at
 * @param messageQueueLength how many messages wait in its mailbox
 * @param bound how the limit of its mailbox stands, if it has one
 * @param links who it is linked to
 * @param monitors who it monitors: pids
 * @param monitoredBy who monitors it, once for each monitor
 * @param trapsExits whether exit signals become messages
 * @param ancestors who started it, who started that one, and so on
 * @param callers on whose behalf it runs, and so on; for tasks
 */
public record ProcessInfo(
    Pid pid,
    Optional<String> name,
    Optional<Object> label,
    Status status,
    int messageQueueLength,
    Optional<Bound> bound,
    List<Pid> links,
    List<Pid> monitors,
    List<Pid> monitoredBy,
    boolean trapsExits,
    List<Pid> ancestors,
    List<Pid> callers) {

  /**
   * The limit of a mailbox, and what it has come to; see {@link MailboxLimit}.
   *
   * @param capacity how many messages may wait
   * @param waiting how many wait now; {@link #messageQueueLength} also has those that need no room
   * @param dropped how many were thrown out, or thrown away as they came
   * @param refused how many were refused, as there was no room, or none in time
   * @param blocked how many senders wait for room now
   */
  public record Bound(int capacity, int waiting, long dropped, long refused, int blocked) {}

  /** What a process is at. */
  public enum Status {
    /** Its code runs, or could run. */
    RUNNING,
    /** It waits for a message, an answer or a moment. */
    WAITING,
    /** It waits, and has said that this will take long. */
    HIBERNATED,
    /** An exit signal has hit it and its code is unwinding. */
    EXITING
  }
}
