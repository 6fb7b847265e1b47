package dev.troupe.supervisor;

import dev.troupe.api.Pid;
import dev.troupe.process.ProcessBody;
import dev.troupe.process.Processes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a supervisor starts, restarts and stops a child. Immutable: {@link #id(Object)}, {@link
 * #restart(Restart)} and their kin return a changed one.
 *
 * <p>OTP: {@code Supervisor.child_spec}.
 */
public final class ChildSpec {
  private static final Shutdown FIVE_SECONDS = Shutdown.after(Duration.ofSeconds(5));

  private final Object id;
  private final Supplier<Pid> start;
  private final Restart restart;
  private final @Nullable Shutdown shutdown;
  private final ChildType type;
  private final boolean significant;
  private final @Nullable Backoff backoff;

  private ChildSpec(
      Object id,
      Supplier<Pid> start,
      Restart restart,
      @Nullable Shutdown shutdown,
      ChildType type,
      boolean significant,
      @Nullable Backoff backoff) {
    this.id = Objects.requireNonNull(id, "id");
    this.start = Objects.requireNonNull(start, "start");
    this.restart = Objects.requireNonNull(restart, "restart");
    this.shutdown = shutdown;
    this.type = Objects.requireNonNull(type, "type");
    this.significant = significant;
    this.backoff = backoff;
  }

  /**
   * A permanent worker.
   *
   * @param id what tells it from the other children of its supervisor
   * @param start starts it, linked to the calling process, which is the supervisor; what it throws
   *     is why it did not start, but for a {@link dev.troupe.server.StartException#ignored}, which
   *     says that it is not to run
   */
  public static ChildSpec of(Object id, Supplier<Pid> start) {
    return new ChildSpec(id, start, Restart.PERMANENT, null, ChildType.WORKER, false, null);
  }

  /**
   * A permanent worker that is a bare process: it runs the body from its start to its end. What it
   * throws is why it ended.
   */
  public static ChildSpec process(Object id, ProcessBody body) {
    Objects.requireNonNull(body, "body");
    return of(id, () -> Processes.spawnLink(body));
  }

  /**
   * A permanent worker that is anything that is opened and closed: a pool, a listener, a client of
   * something else. It is opened in a process of its own, when that starts, and closed when that is
   * told to stop; a process that is killed does not close it.
   */
  public static ChildSpec service(Object id, Supplier<? extends AutoCloseable> open) {
    Objects.requireNonNull(open, "open");
    return of(id, () -> Service.startLink(id, open));
  }

  /** The same child under another id. */
  public ChildSpec id(Object other) {
    return new ChildSpec(other, start, restart, shutdown, type, significant, backoff);
  }

  /** The same child, started otherwise. */
  public ChildSpec start(Supplier<Pid> other) {
    return new ChildSpec(id, other, restart, shutdown, type, significant, backoff);
  }

  /** The same child, started again at other times. */
  public ChildSpec restart(Restart other) {
    return new ChildSpec(id, start, other, shutdown, type, significant, backoff);
  }

  /** The same child, stopped otherwise. */
  public ChildSpec shutdown(Shutdown other) {
    Objects.requireNonNull(other, "shutdown");
    return new ChildSpec(id, start, restart, other, type, significant, backoff);
  }

  /**
   * The same child, with another time to stop in.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  public ChildSpec shutdown(Duration patience) {
    return shutdown(Shutdown.after(patience));
  }

  /** The same child as a child of another type. */
  public ChildSpec type(ChildType other) {
    return new ChildSpec(id, start, restart, shutdown, other, significant, backoff);
  }

  /** The same child, whose end may end its supervisor. */
  public ChildSpec significant(boolean other) {
    return new ChildSpec(id, start, restart, shutdown, type, other, backoff);
  }

  /** The same child, started again after a while; without this, it is at once. */
  public ChildSpec backoff(Backoff other) {
    Objects.requireNonNull(other, "backoff");
    return new ChildSpec(id, start, restart, shutdown, type, significant, other);
  }

  /** What tells it from the other children of its supervisor. */
  public Object id() {
    return id;
  }

  /** What starts it, in the supervisor. */
  public Supplier<Pid> start() {
    return start;
  }

  /** When it is started again; always, unless it was said. */
  public Restart restart() {
    return restart;
  }

  /** Five seconds for a worker and all the time it takes for a supervisor, unless it was said. */
  public Shutdown shutdown() {
    if (shutdown != null) {
      return shutdown;
    }
    return type == ChildType.SUPERVISOR ? Shutdown.INFINITY : FIVE_SECONDS;
  }

  /** What it is; a worker, unless it was said. */
  public ChildType type() {
    return type;
  }

  /** Whether its end may end its supervisor; not unless it was said. */
  public boolean significant() {
    return significant;
  }

  /** How long its restarts wait; empty if they do not. */
  public Optional<Backoff> backoff() {
    return Optional.ofNullable(backoff);
  }

  @Override
  public String toString() {
    return "ChildSpec[id=%s, restart=%s, shutdown=%s, type=%s, significant=%s%s]"
        .formatted(
            id,
            restart,
            shutdown(),
            type,
            significant,
            backoff == null ? "" : ", backoff=" + backoff);
  }
}
