package dev.troupe.server;

import dev.troupe.process.MailboxLimit;
import dev.troupe.process.NameRegistry;
import dev.troupe.process.internal.Durations;
import dev.troupe.process.internal.Names;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a server is started. Immutable: each method returns changed options.
 *
 * <p>OTP: {@code GenServer.options}.
 */
public final class StartOptions {
  private static final StartOptions DEFAULTS = new StartOptions(null, null, null, null, null, null);

  /** One of these two at most is there. */
  private final @Nullable String name;

  private final ServerName.@Nullable Via<?> via;
  private final @Nullable Duration timeout;
  private final @Nullable Duration hibernateAfter;
  private final @Nullable Object label;
  private final @Nullable MailboxLimit mailbox;

  private StartOptions(
      @Nullable String name,
      ServerName.@Nullable Via<?> via,
      @Nullable Duration timeout,
      @Nullable Duration hibernateAfter,
      @Nullable Object label,
      @Nullable MailboxLimit mailbox) {
    this.name = name;
    this.via = via;
    this.timeout = timeout;
    this.hibernateAfter = hibernateAfter;
    this.label = label;
    this.mailbox = mailbox;
  }

  /** No name, and all the time its constructor takes. */
  public static StartOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Registered under a name before its constructor runs, until it is dead.
   *
   * @throws IllegalArgumentException if that cannot be a name
   */
  public static StartOptions named(String name) {
    return DEFAULTS.name(name);
  }

  /**
   * Registered under a name.
   *
   * @throws IllegalArgumentException if that cannot be a name
   */
  public StartOptions name(String name) {
    return new StartOptions(Names.check(name), null, timeout, hibernateAfter, label, mailbox);
  }

  /**
   * Registered in a registry before its constructor runs, until it is dead.
   *
   * <p>OTP: {@code name: {:via, module, name}}.
   *
   * @throws IllegalArgumentException if that cannot be a name there
   */
  public static <N> StartOptions via(NameRegistry<N> registry, N name) {
    return DEFAULTS.name(registry, name);
  }

  /**
   * Registered in a registry, in place of a name of the node's.
   *
   * @throws IllegalArgumentException if that cannot be a name there
   */
  public <N> StartOptions name(NameRegistry<N> registry, N name) {
    ServerName.Via<N> there = new ServerName.Via<>(registry, name);
    return new StartOptions(null, there, timeout, hibernateAfter, label, mailbox);
  }

  /**
   * How long the constructor may take; then the process is killed and the start fails.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public StartOptions timeout(Duration timeout) {
    return new StartOptions(
        name, via, Durations.check("timeout", timeout), hibernateAfter, label, mailbox);
  }

  /**
   * After which time without a message the server counts as hibernated.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public StartOptions hibernateAfter(Duration idle) {
    return new StartOptions(
        name, via, timeout, Durations.check("hibernateAfter", idle), label, mailbox);
  }

  /** What the process says of itself in reports; OTP: {@code Process.set_label/1}. */
  public StartOptions label(Object label) {
    return new StartOptions(
        name, via, timeout, hibernateAfter, Objects.requireNonNull(label, "label"), mailbox);
  }

  /**
   * With a mailbox that takes so much, and what is to happen when it is full. Without this it takes
   * whatever comes.
   */
  public StartOptions mailbox(MailboxLimit limit) {
    return new StartOptions(
        name, via, timeout, hibernateAfter, label, Objects.requireNonNull(limit, "limit"));
  }

  /** Its name on the node; empty if it has none, or one in a registry. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  ServerName.@Nullable Via<?> via() {
    return via;
  }

  /** How long the constructor may take; empty if for as long as it likes. */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /** After which time without a message it counts as hibernated; empty if never by itself. */
  public Optional<Duration> hibernateAfter() {
    return Optional.ofNullable(hibernateAfter);
  }

  /** What the process says of itself; empty if nothing. */
  public Optional<Object> label() {
    return Optional.ofNullable(label);
  }

  /** The limit of its mailbox; empty if there is none. */
  public Optional<MailboxLimit> mailbox() {
    return Optional.ofNullable(mailbox);
  }
}
