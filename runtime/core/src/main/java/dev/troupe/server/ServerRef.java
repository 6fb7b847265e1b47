package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.api.Sendable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server to talk to: one process, or whoever has a name at the moment of each use. Generated
 * clients are built on it; what is the same for all servers is here.
 *
 * @param <M> the messages of the server
 */
@Sendable
public interface ServerRef<M> {
  /**
   * Sends a message and waits for the answer. A checked exception that the handler declares is
   * thrown as it is, although this method cannot say so: generated client methods do.
   *
   * <p>OTP: {@code GenServer.call/3}.
   *
   * @throws CallException if there is no answer: the server is dead, dies, takes too long, or has a
   *     mailbox that is full
   */
  <R extends @Nullable Object> R call(Call<M, R> message);

  /**
   * Sends a message and returns at once, whoever is there to get it. If the server was started with
   * a {@link dev.troupe.process.MailboxLimit}, that says what happens when its mailbox is full.
   *
   * <p>OTP: {@code GenServer.cast/2}.
   *
   * @throws dev.troupe.process.MailboxFullException if it is full and senders are to fail
   */
  void cast(Cast<M> message);

  /**
   * Sends a message whose answer is asked for later.
   *
   * <p>OTP: {@code :gen_server.send_request/2}.
   */
  <R extends @Nullable Object> Request<R> sendRequest(Call<M, R> message);

  /**
   * The process, dead or alive; by name, who has the name now.
   *
   * @throws CallException if nobody has the name
   */
  Pid pid();

  /** Who is there now; OTP: {@code GenServer.whereis/1}. */
  Optional<Pid> whereis();

  /** Whether a live process is there. */
  boolean isAlive();

  /**
   * Stops the server normally and waits until it is dead; see {@link #stop(ExitReason, Duration)}.
   */
  void stop();

  /** Stops the server and waits until it is dead; see {@link #stop(ExitReason, Duration)}. */
  void stop(ExitReason reason);

  /**
   * Stops the server in its turn, behind the messages it has already; it runs its
   * {@code @Terminate} method. Returns when it is dead.
   *
   * <p>OTP: {@code GenServer.stop/3}.
   *
   * @throws CallException if there is no server ({@link ExitReason#NOPROC}), it ends with another
   *     reason (that reason), it is the caller itself ({@link ExitReason#CALLING_SELF}), or it
   *     takes longer than the timeout ({@link ExitReason#TIMEOUT})
   */
  void stop(ExitReason reason, Duration timeout);

  /**
   * Monitors the server from the calling process; OTP: {@code Process.monitor/1}.
   *
   * @throws CallException if it is found by a name in a registry, and nobody has that
   */
  MonitorRef monitor();

  /**
   * Waits until a process is there that has started: for a name that is free while a supervisor
   * restarts its child.
   *
   * @throws CallException with {@link ExitReason#TIMEOUT} if none is there in time
   */
  void awaitStarted(Duration timeout);

  /**
   * The same server with another patience: the time every call through the new reference waits, in
   * place of what the handlers say.
   *
   * @throws IllegalArgumentException if the timeout is negative
   */
  ServerRef<M> withTimeout(Duration timeout);
}
