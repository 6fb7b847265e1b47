package dev.troupe.process;

import dev.troupe.api.Pid;
import dev.troupe.process.internal.Current;
import dev.troupe.process.internal.Inspection;
import dev.troupe.process.internal.LocalProcess;
import dev.troupe.process.internal.Names;
import dev.troupe.process.internal.Spawning;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Processes: starting bare ones, finding them by name, looking at them. */
public final class Processes {
  private static final SpawnOptions LINKED = SpawnOptions.defaults().linked();

  private Processes() {}

  /**
   * Starts a process, on a virtual thread that it has for itself as long as it lives, and that may
   * run others afterwards; OTP: {@code spawn/1}.
   */
  public static Pid spawn(ProcessBody body) {
    return spawn(SpawnOptions.defaults(), body);
  }

  /**
   * Starts a process that is linked to the calling one from the first; OTP: {@code spawn_link/1}.
   */
  public static Pid spawnLink(ProcessBody body) {
    return spawn(LINKED, body);
  }

  /** Starts a process that is monitored from the first; OTP: {@code spawn_monitor/1}. */
  public static Monitored<Pid> spawnMonitor(ProcessBody body) {
    return Spawning.spawnMonitor(SpawnOptions.defaults(), body);
  }

  /** Starts a process with options; OTP: {@code Process.spawn/2}. */
  public static Pid spawn(SpawnOptions options, ProcessBody body) {
    return Spawning.spawn(options, body);
  }

  /**
   * Starts a process that is monitored from the first and that answers: the monitor is an alias of
   * the calling process, and what the process sends there goes nowhere when the alias has ended.
   *
   * <p>OTP: {@code Process.spawn(fun, [{:monitor, [alias: mode]}])}.
   */
  public static Monitored<Pid> spawnMonitor(
      SpawnOptions options, AliasMode alias, AnsweringBody body) {
    return Spawning.spawnMonitor(options, Objects.requireNonNull(alias, "alias"), body);
  }

  /** Starts a process that is to receive messages of one type. */
  public static <M> Address<M> spawn(Class<M> type, Consumer<Inbox<M>> body) {
    return new Address<>(spawn(withInbox(type, body)));
  }

  /** Starts a linked process that is to receive messages of one type. */
  public static <M> Address<M> spawnLink(Class<M> type, Consumer<Inbox<M>> body) {
    return new Address<>(spawnLink(withInbox(type, body)));
  }

  /** Starts a monitored process that is to receive messages of one type. */
  public static <M> Monitored<Address<M>> spawnMonitor(Class<M> type, Consumer<Inbox<M>> body) {
    return spawnMonitor(withInbox(type, body)).map(Address::new);
  }

  private static <M> ProcessBody withInbox(Class<M> type, Consumer<Inbox<M>> body) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(body, "body");
    return () -> body.accept(new Inbox<>(type, new Address<>(Self.pid())));
  }

  // --- names

  /**
   * Gives a live process a name, until it is dead or the name is taken from it.
   *
   * <p>OTP: {@code Process.register/2}.
   *
   * @throws IllegalArgumentException if the name is taken or cannot be one, the process is dead, or
   *     it has a name already
   */
  public static void register(String name, Pid pid) {
    LocalProcess process = LocalProcess.of(pid);
    Current.checkMaySend();
    Pid holder = process.kernel().register(name, process);
    if (holder != null) {
      throw new IllegalArgumentException("the name \"" + name + "\" is taken by " + holder);
    }
  }

  /**
   * Frees a name; OTP: {@code Process.unregister/1}.
   *
   * @throws IllegalArgumentException if nobody has it
   */
  public static void unregister(String name) {
    Current.checkMaySend();
    if (!Current.kernel().names().unregister(Names.check(name))) {
      throw noSuchName(name);
    }
  }

  /** Who has the name; OTP: {@code Process.whereis/1}. */
  public static Optional<Pid> whereis(String name) {
    return Optional.ofNullable(Current.kernel().names().whereis(Names.check(name)));
  }

  /** All names that somebody has; OTP: {@code Process.registered/0}. */
  public static List<String> registered() {
    return Current.kernel().names().list();
  }

  /**
   * Sends to whoever has the name now; OTP: {@code send(name, message)}.
   *
   * @throws IllegalArgumentException if nobody has it
   */
  public static void send(String name, Object message) {
    whereis(name).orElseThrow(() -> noSuchName(name)).send(message);
  }

  private static IllegalArgumentException noSuchName(String name) {
    return new IllegalArgumentException(
        "nobody is registered as \"" + name + "\"; see Processes.registered()");
  }

  // --- all of them

  /** The live processes, oldest first; OTP: {@code Process.list/0}. */
  public static List<Pid> list() {
    return List.copyOf(Current.kernel().table().list());
  }

  /** A process at this moment; empty if it is dead. OTP: {@code Process.info/1}. */
  public static Optional<ProcessInfo> info(Pid pid) {
    return Inspection.info(LocalProcess.of(pid));
  }
}
