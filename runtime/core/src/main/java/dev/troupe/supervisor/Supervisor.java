package dev.troupe.supervisor;

import dev.troupe.api.Pid;
import dev.troupe.api.Sendable;
import dev.troupe.server.Behaviour;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A process that starts others, its children, in order; starts them again when they fail; and stops
 * them, last first, when it ends. It traps exits, and ends with its parent: whoever started it.
 *
 * <p>What is asked of it here waits for as long as it takes, and throws {@link
 * dev.troupe.server.CallException} if the supervisor is dead or dies.
 *
 * <p>OTP: {@code Supervisor}.
 */
@Sendable
public final class Supervisor extends SupervisorHandle {
  private static final Behaviour<SupervisorServer, SupervisorMessage> BEHAVIOUR =
      Behaviour.<SupervisorServer, SupervisorMessage>of(
              SupervisorServer.class, SupervisorServer::dispatch)
          .onInfo(SupervisorServer::info)
          .onTerminate((server, _) -> server.end());

  private final ServerRef<SupervisorMessage> server;

  private Supervisor(ServerRef<SupervisorMessage> server) {
    super(server);
    this.server = server;
  }

  /** Starts a supervisor with what {@link SupervisorOptions} has without more. */
  public static Supervisor startLink(Strategy strategy, List<ChildSpec> children) {
    return startLink(SupervisorOptions.of(strategy), children);
  }

  /**
   * Starts a supervisor, linked to the calling process, which is its parent. Its children start in
   * the order of the list, each when the one before has; when this returns all have.
   *
   * <p>OTP: {@code Supervisor.start_link/2}.
   *
   * @throws IllegalArgumentException if the children cannot be: two have one id, or one is
   *     significant where that means nothing
   * @throws StartException if a child does not start: those before it were stopped, and the reason
   *     is a shutdown with a {@link FailedToStartChild}; or if the name is taken
   */
  public static Supervisor startLink(SupervisorOptions options, List<ChildSpec> children) {
    List<ChildSpec> checked = ChildSpecs.check(children, options.autoShutdown());
    return new Supervisor(
        BEHAVIOUR.startLink(options.start(), () -> new SupervisorServer(options, checked)));
  }

  /** A supervisor as a child of another, with all the time it takes to stop. */
  public static ChildSpec childSpec(Object id, Strategy strategy, List<ChildSpec> children) {
    return childSpec(id, SupervisorOptions.of(strategy), children);
  }

  /**
   * A supervisor as a child of another, with all the time it takes to stop.
   *
   * @throws IllegalArgumentException if the children cannot be, as with {@link #startLink}
   */
  public static ChildSpec childSpec(
      Object id, SupervisorOptions options, List<ChildSpec> children) {
    List<ChildSpec> checked = ChildSpecs.check(children, options.autoShutdown());
    return ChildSpec.of(id, () -> startLink(options, checked).pid()).type(ChildType.SUPERVISOR);
  }

  /** Whoever has that name, at each use. */
  public static Supervisor named(String name) {
    return new Supervisor(BEHAVIOUR.named(name));
  }

  // --- its children

  /**
   * Adds a child behind the others and starts it; returns its process, or nothing if it said that
   * it is not to run, in which case it is kept without one unless it is temporary.
   *
   * <p>OTP: {@code Supervisor.start_child/2}.
   *
   * @throws StartException if it does not start, and is forgotten; if one of that id runs, this
   *     says {@link StartException#alreadyStarted()}
   * @throws ChildException if there is one of that id without a process
   * @throws IllegalArgumentException if it is significant where that means nothing
   */
  public Optional<Pid> startChild(ChildSpec spec) {
    ChildSpecs.checkSignificance(spec);
    return server.call(new SupervisorMessage.StartChild(spec));
  }

  /**
   * Stops a child, as its spec says. It is kept, without a process, unless it is temporary.
   *
   * <p>OTP: {@code Supervisor.terminate_child/2}.
   *
   * @return whether there is such a child
   */
  public boolean terminateChild(Object id) {
    return server.call(new SupervisorMessage.TerminateChild(nonNull(id)));
  }

  /**
   * Starts a child that has no process; returns its process, or nothing if it said that it is not
   * to run.
   *
   * <p>OTP: {@code Supervisor.restart_child/2}.
   *
   * @throws ChildException if there is no such child, or it has a process, or will get one
   * @throws StartException if it does not start; it is kept
   */
  public Optional<Pid> restartChild(Object id) {
    return server.call(new SupervisorMessage.RestartChild(nonNull(id)));
  }

  /**
   * Forgets a child that has no process.
   *
   * <p>OTP: {@code Supervisor.delete_child/2}.
   *
   * @throws ChildException if there is no such child, or it has a process, or will get one
   */
  public void deleteChild(Object id) {
    server.call(new SupervisorMessage.DeleteChild(nonNull(id)));
  }

  /** The spec of a child; empty if there is none of that id. OTP: {@code get_childspec/2}. */
  public Optional<ChildSpec> childSpec(Object id) {
    return server.call(new SupervisorMessage.GetChildSpec(nonNull(id)));
  }

  /** The children, in the order of their start; OTP: {@code Supervisor.which_children/1}. */
  public List<ChildInfo> whichChildren() {
    return server.call(new SupervisorMessage.WhichChildren());
  }

  /** The children, counted; OTP: {@code Supervisor.count_children/1}. */
  public ChildCount countChildren() {
    return server.call(new SupervisorMessage.CountChildren());
  }

  private static Object nonNull(Object id) {
    return Objects.requireNonNull(id, "id");
  }
}
