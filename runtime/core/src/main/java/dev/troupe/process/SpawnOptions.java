package dev.troupe.process;

import dev.troupe.api.Pid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a bare process is started. Immutable: each method returns changed options.
 *
 * <p>OTP: the options of {@code Process.spawn/2}.
 */
public final class SpawnOptions {
  private static final SpawnOptions DEFAULTS = new SpawnOptions(false, List.of(), null);

  private final boolean linked;
  private final List<Pid> callers;
  private final @Nullable MailboxLimit mailbox;

  private SpawnOptions(boolean linked, List<Pid> callers, @Nullable MailboxLimit mailbox) {
    this.linked = linked;
    this.callers = callers;
    this.mailbox = mailbox;
  }

  /** Neither linked nor on behalf of anyone. */
  public static SpawnOptions defaults() {
    return DEFAULTS;
  }

  /** Linked to the calling process from the first; OTP: {@code :link}. */
  public SpawnOptions linked() {
    return new SpawnOptions(true, callers, mailbox);
  }

  /**
   * On whose behalf it runs, the nearest first: it may be started by another, such as a supervisor.
   * OTP: {@code $callers}.
   */
  public SpawnOptions callers(List<Pid> onBehalfOf) {
    return new SpawnOptions(linked, List.copyOf(onBehalfOf), mailbox);
  }

  /** With a mailbox that takes so much, and what is to happen when it is full. */
  public SpawnOptions mailbox(MailboxLimit limit) {
    return new SpawnOptions(linked, callers, Objects.requireNonNull(limit, "limit"));
  }

  /** Whether it is linked to the calling process. */
  public boolean isLinked() {
    return linked;
  }

  /** On whose behalf it runs, the nearest first. */
  public List<Pid> callers() {
    return callers;
  }

  /** The limit of its mailbox; empty if there is none. */
  public Optional<MailboxLimit> mailbox() {
    return Optional.ofNullable(mailbox);
  }
}
