package dev.troupe.process;

import dev.troupe.api.Alias;
import dev.troupe.api.Destination;
import dev.troupe.api.ExitReason;
import dev.troupe.api.MonitorRef;
import dev.troupe.api.Pid;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Dictionary;
import dev.troupe.process.internal.Durations;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.Reception;
import dev.troupe.process.internal.Scope;
import dev.troupe.process.internal.SendTimer;
import dev.troupe.process.internal.ServerControls;
import dev.troupe.process.internal.StopNotice;
import dev.troupe.process.internal.Ties;
import dev.troupe.process.internal.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The calling process: what it can do with itself. A thread that is no process becomes one on first
 * use.
 *
 * <p>Every method throws {@link ExitException} if an exit signal has hit the process.
 */
public final class Self {
  private Self() {}

  /** The calling process; OTP: {@code self/0}. */
  public static Pid pid() {
    return Current.process();
  }

  // --- messages

  /**
   * Waits for the first message, in order of arrival, that the function takes. What it leaves stays
   * in the mailbox, in order. The function must not receive itself.
   *
   * <p>OTP: {@code receive}.
   */
  public static <T> T receive(Function<Object, Match<T>> look) {
    Objects.requireNonNull(look, "look");
    T result = Reception.receive(Current.process(), look, Scope.NEVER);
    if (result == null) {
      throw new IllegalStateException("a wait without end has ended");
    }
    return result;
  }

  /**
   * Waits, for so long in all, for the first message that the function takes; empty if none came. A
   * timeout of zero looks at what is there.
   *
   * <p>OTP: {@code receive ... after}.
   *
   * @throws IllegalArgumentException if the timeout is negative
   */
  public static <T> Optional<T> receive(Function<Object, Match<T>> look, Duration timeout) {
    Objects.requireNonNull(look, "look");
    return Optional.ofNullable(
        Reception.receive(Current.process(), look, deadline("timeout", timeout)));
  }

  /** Waits for the first message of a type. */
  public static <T> T receive(Class<T> type) {
    return receive(ofType(type));
  }

  /** Waits, for so long in all, for the first message of a type; empty if none came. */
  public static <T> Optional<T> receive(Class<T> type, Duration timeout) {
    return receive(ofType(type), timeout);
  }

  private static <T> Function<Object, Match<T>> ofType(Class<T> type) {
    Objects.requireNonNull(type, "type");
    return message -> type.isInstance(message) ? Match.take(type.cast(message)) : Match.skip();
  }

  /** Does nothing for that long; OTP: {@code Process.sleep/1}. */
  public static void sleep(Duration duration) {
    Waiting.until(deadline("duration", duration));
  }

  /**
   * Sends the message when that time is over, unless the receiver is dead then.
   *
   * <p>OTP: {@code Process.send_after/3}.
   *
   * @throws IllegalArgumentException if the delay is negative
   */
  public static Timer sendAfter(Destination receiver, Object message, Duration delay) {
    Objects.requireNonNull(receiver, "receiver");
    return SendTimer.start(Current.process(), receiver, message, delay);
  }

  /** Sends the message to whoever has the name when that time is over; nobody is no error. */
  public static Timer sendAfter(String name, Object message, Duration delay) {
    return SendTimer.start(Current.process(), name, message, delay);
  }

  private static long deadline(String parameter, Duration duration) {
    long nanos = Durations.nanos(Durations.check(parameter, duration));
    return Current.process().kernel().timers().deadlineIn(nanos);
  }

  // --- links, monitors, aliases

  /**
   * Links the calling process to another: when one exits, so does the other. A dead one has exited
   * with {@link ExitReason#NOPROC}.
   *
   * <p>OTP: {@code Process.link/1}.
   */
  public static void link(Pid other) {
    Ties.link(Current.process(), other);
  }

  /** Ends a link: no exit of the other comes through it later; OTP: {@code Process.unlink/1}. */
  public static void unlink(Pid other) {
    Ties.unlink(Current.process(), other);
  }

  /**
   * Ends a link and then sends an exit signal, in one step: should the calling process itself be
   * ended meanwhile, the other still gets the signal.
   *
   * <p>OTP: {@code Process.unlink/1}, then {@code Process.exit/2}.
   */
  public static void unlinkAndExit(Pid other, ExitReason reason) {
    Ties.unlinkAndExit(Current.process(), other, Objects.requireNonNull(reason, "reason"));
  }

  /**
   * Has one {@link dev.troupe.api.Down} message sent to the calling process when the other is dead.
   *
   * <p>OTP: {@code Process.monitor/1}.
   */
  public static MonitorRef monitor(Pid other) {
    return Ties.monitor(Current.process(), other, null);
  }

  /** Monitors whoever has the name now; the message then says the name. */
  public static MonitorRef monitor(String name) {
    return Ties.monitor(Current.process(), name);
  }

  /**
   * Monitors a process, and makes the monitor an alias of the calling process.
   *
   * <p>OTP: {@code Process.monitor(pid, alias: mode)}.
   */
  public static MonitorRef monitor(Pid other, AliasMode alias) {
    return Ties.monitor(Current.process(), other, Objects.requireNonNull(alias, "alias"));
  }

  /**
   * Ends a monitor of the calling process; its message may be in the mailbox already.
   *
   * <p>OTP: {@code Process.demonitor/1}.
   *
   * @return whether it was active
   */
  public static boolean demonitor(MonitorRef monitor) {
    return Ties.demonitor(Current.process(), monitor, false);
  }

  /** Ends a monitor and drops its message; OTP: {@code Process.demonitor(ref, [:flush])}. */
  public static boolean demonitorAndFlush(MonitorRef monitor) {
    return Ties.demonitor(Current.process(), monitor, true);
  }

  /** Makes an alias that is active until {@link #unalias}; OTP: {@code Process.alias/0}. */
  public static Alias alias() {
    return alias(AliasMode.EXPLICIT);
  }

  /**
   * Makes an alias; OTP: {@code Process.alias/1}.
   *
   * @throws IllegalArgumentException if the mode is for aliases of monitors
   */
  public static Alias alias(AliasMode mode) {
    return Ties.alias(Current.process(), mode, false);
  }

  /**
   * Makes an alias through which priority messages come, until {@link #unalias}.
   *
   * <p>OTP 28: {@code alias([priority])}.
   */
  public static Alias priorityAlias() {
    return Ties.alias(Current.process(), AliasMode.EXPLICIT, true);
  }

  /**
   * Deactivates an alias of the calling process, also that of a monitor.
   *
   * <p>OTP: {@code Process.unalias/1}.
   *
   * @return whether it was active and the calling process's own
   */
  public static boolean unalias(Destination alias) {
    return Ties.unalias(Current.process(), alias);
  }

  /**
   * Says whether exit signals are to become {@link dev.troupe.api.Exit} messages.
   *
   * <p>OTP: {@code Process.flag(:trap_exit, trap)}.
   *
   * @return what was said before
   */
  public static boolean trapExits(boolean trap) {
    return Current.process().relations().trap(trap);
  }

  /**
   * Ends the calling process for that reason, unless it catches what this throws.
   *
   * <p>OTP: {@code exit/1}.
   *
   * @return nothing: {@code throw Self.exit(reason)} tells the compiler so
   */
  public static ExitException exit(ExitReason reason) {
    Current.process();
    throw new ExitException(reason);
  }

  // --- who it is

  /** Registers the calling process; see {@link Processes#register}. */
  public static void register(String name) {
    Processes.register(name, pid());
  }

  /** Who started the calling process; empty for a thread that is not the runtime's. */
  public static Optional<Pid> parent() {
    return ancestors().stream().findFirst();
  }

  /**
   * Who started the calling process, who started that one, and so on, but for those who died before
   * the one that they had started; OTP: {@code $ancestors}.
   */
  public static List<Pid> ancestors() {
    return Current.process().ancestors();
  }

  /** On whose behalf the calling process runs, and so on; OTP: {@code $callers}. */
  public static List<Pid> callers() {
    return Current.process().callers();
  }

  /** Says what the calling process is, for reports; OTP: {@code Process.set_label/1}. */
  public static void label(Object label) {
    Current.process().setLabel(Objects.requireNonNull(label, "label"));
  }

  /** Puts into the dictionary, returns what was there; OTP: {@code Process.put/2}. */
  public static Optional<Object> put(Object key, Object value) {
    return Dictionary.of(Current.process()).put(key, value);
  }

  /** Looks into the dictionary; OTP: {@code Process.get/1}. */
  public static Optional<Object> get(Object key) {
    return Dictionary.of(Current.process()).get(key);
  }

  /** Removes from the dictionary, returns what was there; OTP: {@code Process.delete/1}. */
  public static Optional<Object> delete(Object key) {
    return Dictionary.of(Current.process()).delete(key);
  }

  /** The keys of the dictionary; OTP: {@code Process.get_keys/0}. */
  public static List<Object> keys() {
    return Dictionary.of(Current.process()).keys();
  }

  /** The keys of the dictionary that have that value; OTP: {@code Process.get_keys/1}. */
  public static List<Object> keys(Object value) {
    return Dictionary.of(Current.process()).keys(value);
  }

  // --- how a server goes on after the callback at hand

  /**
   * Stops the server when this callback returns; what a call handler returns is still answered,
   * after the {@code @Terminate} method has run. In a constructor: fails the start.
   *
   * <p>OTP: {@code {:stop, reason, state}} and {@code {:stop, reason, reply, state}}.
   *
   * @throws IllegalStateException if the calling process is not a server
   */
  public static void stop(ExitReason reason) {
    server("stop").stop(Objects.requireNonNull(reason, "reason"));
  }

  /** Stops the server normally; see {@link #stop(ExitReason)}. */
  public static void stop() {
    stop(ExitReason.NORMAL);
  }

  /**
   * In a constructor: the server does not start, and that is no failure.
   *
   * <p>OTP: {@code :ignore}.
   *
   * @throws IllegalStateException if this is not a server's constructor
   */
  public static void ignore() {
    server("ignore").ignore();
  }

  /**
   * Has the {@code @HandleContinue} method for that value run when this callback returns, before
   * any message.
   *
   * <p>OTP: {@code {:continue, x}}.
   *
   * @throws IllegalStateException if the calling process is not a server
   */
  public static void continueWith(Object continuation) {
    server("continueWith").continueWith(Objects.requireNonNull(continuation, "continuation"));
  }

  /**
   * Sends the server a {@link dev.troupe.api.Timeout} if no message comes for that long after this
   * callback. One message, and the timeout is off until it is asked for again.
   *
   * <p>OTP: a timeout in what a callback returns.
   *
   * @throws IllegalArgumentException if it is negative
   * @throws IllegalStateException if the calling process is not a server
   */
  public static void idleTimeout(Duration timeout) {
    idle(timeout, null);
  }

  /**
   * As {@link #idleTimeout(Duration)}, with a message of one's own. With a timeout of zero it is
   * handled before anything that waits already.
   *
   * <p>OTP: {@code {timeout, Time, Message}}.
   */
  public static void idleTimeout(Duration timeout, Object message) {
    idle(timeout, Objects.requireNonNull(message, "message"));
  }

  private static void idle(Duration timeout, @Nullable Object message) {
    server("idleTimeout").idleTimeout(Durations.check("timeout", timeout), message);
  }

  /** Says that the next message may be long in coming; OTP: {@code :hibernate}. */
  public static void hibernate() {
    server("hibernate").hibernate();
  }

  /**
   * Does something that may take long, and gives it up if the server is told to stop meanwhile: if
   * its parent exits and it traps exits, or by {@code stop()}. The wait of the runtime that the
   * work is in, or comes to next, then ends with {@link StopRequestedException}, which says if it
   * was for the start of another server. What told it to stop has its turn later, among its
   * messages.
   *
   * @throws StopRequestedException if the server is to stop
   * @throws IllegalStateException if the calling process is not a server
   */
  public static <T> T unlessStopped(Supplier<T> work) {
    Objects.requireNonNull(work, "work");
    LocalProcess self = Current.process();
    StopNotice notice = self.stopNotice();
    if (notice == null) {
      throw notAServer("unlessStopped", self);
    }
    return notice.heed(work);
  }

  private static IllegalStateException notAServer(String what, LocalProcess self) {
    return new IllegalStateException(
        "Self." + what + " is for servers, in their constructor and handlers; this is " + self);
  }

  private static ServerControls server(String what) {
    LocalProcess self = Current.process();
    ServerControls controls = self.controls();
    if (controls == null) {
      throw notAServer(what, self);
    }
    return controls;
  }
}
