package dev.troupe.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a process ended, or why a call, a start or a link failed. Reasons are values: two of the same
 * kind and content are equal.
 */
@Sendable
public sealed interface ExitReason {
  /** The work is done; OTP: {@code :normal}. */
  ExitReason NORMAL = new Normal();

  /** An ordered end; OTP: {@code :shutdown}. */
  ExitReason SHUTDOWN = new Shutdown();

  /** What {@link Pid#exit} kills with; OTP: {@code :kill}. */
  ExitReason KILL = new Kill();

  /** Killed: the reason others see; OTP: {@code :killed}. */
  ExitReason KILLED = new Killed();

  /** There is no such process; OTP: {@code :noproc}. */
  ExitReason NOPROC = new NoProc();

  /** It took too long; OTP: {@code :timeout}. */
  ExitReason TIMEOUT = new TimedOut();

  /** A process that called, or stopped, itself; OTP: {@code :calling_self}. */
  ExitReason CALLING_SELF = new CallingSelf();

  /** An ordered end with something to tell; OTP: {@code {:shutdown, detail}}. */
  static ExitReason shutdown(Object detail) {
    return new ShutdownWith(detail);
  }

  /** A reason of one's own; OTP: any other term. */
  static ExitReason of(Object detail) {
    return new Other(detail);
  }

  /** The end of a process by an exception nobody caught. */
  static ExitReason crash(Throwable cause) {
    return new Crash(cause);
  }

  /**
   * Whether an end for this reason is in order, and so neither logged nor a cause to restart a
   * transient child: normal, shutdown, and shutdown with a detail.
   */
  boolean isQuiet();

  /** An end that is not in order. */
  sealed interface Abnormal extends ExitReason {
    @Override
    default boolean isQuiet() {
      return false;
    }
  }

  /** The work is done; OTP: {@code :normal}. */
  record Normal() implements ExitReason {
    @Override
    public boolean isQuiet() {
      return true;
    }

    @Override
    public String toString() {
      return "Normal";
    }
  }

  /** An ordered end; OTP: {@code :shutdown}. */
  record Shutdown() implements ExitReason {
    @Override
    public boolean isQuiet() {
      return true;
    }

    @Override
    public String toString() {
      return "Shutdown";
    }
  }

  /** An ordered end with something to tell; OTP: {@code {:shutdown, detail}}. */
  record ShutdownWith(Object detail) implements ExitReason {
    public ShutdownWith {
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public boolean isQuiet() {
      return true;
    }

    @Override
    public String toString() {
      return "Shutdown[" + detail + "]";
    }
  }

  /** What {@link Pid#exit} kills with; OTP: {@code :kill}. */
  record Kill() implements Abnormal {
    @Override
    public String toString() {
      return "Kill";
    }
  }

  /** Killed: the reason others see; OTP: {@code :killed}. */
  record Killed() implements Abnormal {
    @Override
    public String toString() {
      return "Killed";
    }
  }

  /** There is no such process; OTP: {@code :noproc}. */
  record NoProc() implements Abnormal {
    @Override
    public String toString() {
      return "NoProc";
    }
  }

  /** It took too long; OTP: {@code :timeout}. */
  record TimedOut() implements Abnormal {
    @Override
    public String toString() {
      return "Timeout";
    }
  }

  /** A process that called, or stopped, itself; OTP: {@code :calling_self}. */
  record CallingSelf() implements Abnormal {
    @Override
    public String toString() {
      return "CallingSelf";
    }
  }

  /**
   * Processes that wait for each other.
   *
   * @param cycle the processes, each waiting for the next and the last for the first, as they print
   */
  record Deadlock(List<String> cycle) implements Abnormal {
    public Deadlock {
      cycle = List.copyOf(cycle);
    }

    @Override
    public String toString() {
      return "Deadlock[" + String.join(" -> ", cycle) + " -> " + cycle.getFirst() + "]";
    }
  }

  /**
   * A mailbox that took as much as it may. The message was not handled and will not be: it was
   * refused as it came, or thrown out later to make room.
   *
   * @param capacity how many messages may wait there
   */
  record MailboxFull(int capacity) implements Abnormal {
    @Override
    public String toString() {
      return "MailboxFull[capacity=" + capacity + "]";
    }
  }

  /** A name that is taken; OTP: {@code {:already_started, pid}}. */
  record AlreadyStarted(Pid pid) implements Abnormal {
    @Override
    public String toString() {
      return "AlreadyStarted[" + pid + "]";
    }
  }

  /**
   * An exception that nobody caught. Two are equal if their exceptions are of one class and have
   * one message: that is what a reader sees of them.
   *
   * @param cause the exception, with its stack
   */
  record Crash(Throwable cause) implements Abnormal {
    public Crash {
      Objects.requireNonNull(cause, "cause");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Crash(Throwable theirs)
          && cause.getClass() == theirs.getClass()
          && Objects.equals(cause.getMessage(), theirs.getMessage());
    }

    @Override
    public int hashCode() {
      return Objects.hash(cause.getClass().getName(), cause.getMessage());
    }

    @Override
    public String toString() {
      return "Crash[" + cause + "]";
    }
  }

  /**
   * A call that failed, and that its caller did not catch; OTP: {@code {reason, {GenServer, :call,
   * [server, message, timeout]}}}.
   *
   * @param reason why the call failed
   * @param server the server, as it prints
   * @param message the message, as it prints
   */
  record CallFailed(ExitReason reason, String server, String message) implements ExitReason {
    /** As in OTP, where {@code {:shutdown, call}} is a shutdown with a detail. */
    @Override
    public boolean isQuiet() {
      return reason instanceof Shutdown;
    }

    @Override
    public String toString() {
      return "CallFailed[" + reason + ", " + message + " to " + server + "]";
    }
  }

  /** A reason of one's own; OTP: any other term. */
  record Other(Object detail) implements Abnormal {
    public Other {
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public String toString() {
      return detail.toString();
    }
  }
}
