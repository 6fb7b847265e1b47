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
 * A supervisor that starts without children and gets them one by one, as many as it takes. Each is
 * restarted for itself and known by its process; the ids of their specs may be all the same. When
 * it ends, it stops them all at the same time.
 *
 * <p>What is asked of it here waits for as long as it takes, and throws {@link
 * dev.troupe.server.CallException} if the supervisor is dead or dies.
 *
 * <p>OTP: {@code DynamicSupervisor}.
 */
@Sendable
public final class DynamicSupervisor extends SupervisorHandle {
  private static final Behaviour<DynamicServer, DynamicMessage> BEHAVIOUR =
      Behaviour.<DynamicServer, DynamicMessage>of(DynamicServer.class, DynamicServer::dispatch)
          .onInfo(DynamicServer::info)
          .onTerminate((server, _) -> server.end());

  private final ServerRef<DynamicMessage> server;

  private DynamicSupervisor(ServerRef<DynamicMessage> server) {
    super(server);
    this.server = server;
  }

  /** Starts one with what {@link DynamicSupervisorOptions#defaults()} says. */
  public static DynamicSupervisor startLink() {
    return startLink(DynamicSupervisorOptions.defaults());
  }

  /**
   * Starts one, linked to the calling process, which is its parent.
   *
   * <p>OTP: {@code DynamicSupervisor.start_link/1}.
   *
   * @throws StartException if the name is taken
   */
  public static DynamicSupervisor startLink(DynamicSupervisorOptions options) {
    Objects.requireNonNull(options, "options");
    return new DynamicSupervisor(
        BEHAVIOUR.startLink(options.start(), () -> new DynamicServer(options)));
  }

  /** One as a child of another supervisor, with all the time it takes to stop. */
  public static ChildSpec childSpec(Object id, DynamicSupervisorOptions options) {
    Objects.requireNonNull(options, "options");
    return ChildSpec.of(id, () -> startLink(options).pid()).type(ChildType.SUPERVISOR);
  }

  /** Whoever has that name, at each use. */
  public static DynamicSupervisor named(String name) {
    return new DynamicSupervisor(BEHAVIOUR.named(name));
  }

  /**
   * Starts a child; returns its process, or nothing if it said that it is not to run. The
   * supervisor does nothing else until the child has started.
   *
   * <p>OTP: {@code DynamicSupervisor.start_child/2}.
   *
   * @throws StartException if it does not start
   * @throws ChildException if there are as many as there may be
   * @throws IllegalArgumentException if it is significant, which nobody is here
   */
  public Optional<Pid> startChild(ChildSpec spec) {
    if (spec.significant()) {
      throw new IllegalArgumentException(
          spec + ": significant, but a dynamic supervisor never shuts down by itself");
    }
    return server.call(new DynamicMessage.StartChild(spec));
  }

  /**
   * Stops a child, as its spec says, and forgets it; one that is being restarted goes by the
   * process that has ended.
   *
   * <p>OTP: {@code DynamicSupervisor.terminate_child/2}.
   *
   * @return whether there is such a child
   */
  public boolean terminateChild(Pid pid) {
    return server.call(new DynamicMessage.TerminateChild(Objects.requireNonNull(pid, "pid")));
  }

  /** The children, in the order of their start; OTP: {@code which_children/1}. */
  public List<ChildInfo> whichChildren() {
    return server.call(new DynamicMessage.WhichChildren());
  }

  /** The children, counted; OTP: {@code DynamicSupervisor.count_children/1}. */
  public ChildCount countChildren() {
    return server.call(new DynamicMessage.CountChildren());
  }
}
