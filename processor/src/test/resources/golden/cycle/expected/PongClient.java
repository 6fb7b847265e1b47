package cycle.pong;

import cycle.ping.PingClient;
import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Cast;
import dev.troupe.server.Copies;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link Pong}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
public final class PongClient {
  private static final Behaviour<Pong, Message> BEHAVIOUR =
      Behaviour.of(Pong.class, PongClient::dispatch);

  private final ServerRef<Message> ref;

  private PongClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /**
   * Starts a server; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server
   */
  public static PongClient start(Supplier<? extends Pong> init) {
    return start(StartOptions.defaults(), init);
  }

  /**
   * Starts a server; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server
   */
  public static PongClient start(StartOptions options, Supplier<? extends Pong> init) {
    return new PongClient(BEHAVIOUR.start(options, init));
  }

  /**
   * Starts a server linked to the caller; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server
   */
  public static PongClient startLink(Supplier<? extends Pong> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /**
   * Starts a server linked to the caller; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server
   */
  public static PongClient startLink(StartOptions options, Supplier<? extends Pong> init) {
    return new PongClient(BEHAVIOUR.startLink(options, init));
  }

  /**
   * Starts a server monitored by the caller; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server and the monitor
   */
  public static Monitored<PongClient> startMonitor(Supplier<? extends Pong> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /**
   * Starts a server monitored by the caller; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server and the monitor
   */
  public static Monitored<PongClient> startMonitor(
      StartOptions options, Supplier<? extends Pong> init) {
    return BEHAVIOUR.startMonitor(options, init).map(PongClient::new);
  }

  /**
   * How a supervisor starts, restarts and stops a server.
   *
   * @param init makes the server, in its own process
   * @return its specification
   */
  public static ChildSpec childSpec(Supplier<? extends Pong> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /**
   * How a supervisor starts, restarts and stops a server.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return its specification
   */
  public static ChildSpec childSpec(StartOptions options, Supplier<? extends Pong> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /**
   * The server of this name, looked up at every use.
   *
   * @param name the name
   * @return its client
   */
  public static PongClient named(String name) {
    return new PongClient(BEHAVIOUR.named(name));
  }

  /**
   * The server of this name in a registry, looked up at every use.
   *
   * @param <N> what the registry takes for a name
   * @param registry the registry
   * @param name the name
   * @return its client
   */
  public static <N> PongClient via(NameRegistry<N> registry, N name) {
    return new PongClient(BEHAVIOUR.via(registry, name));
  }

  /**
   * The server that a reference refers to.
   *
   * @param ref the reference
   * @return its client
   */
  public static PongClient of(ServerRef<Message> ref) {
    return new PongClient(ref);
  }

  /** Casts to {@link Pong#ping(PingClient, PingClient[])} and returns at once. */
  void ping(PingClient ping, PingClient[] others) {
    ref.cast(new PingCast(ping, others));
  }

  /**
   * The server itself, for what is no handler: its pid, its name, its end.
   *
   * @return the reference
   */
  public ServerRef<Message> ref() {
    return ref;
  }

  private static Object dispatch(Pong server, Message message) throws Exception {
    return switch (message) {
      case PingCast(PingClient ping, PingClient[] others) -> {
        server.ping(ping, others);
        yield null;
      }
    };
  }

  /** What can be said to {@link Pong}. */
  public sealed interface Message {}

  record PingCast(PingClient ping, PingClient[] others) implements Message, Cast<Message> {
    PingCast {
      others = Copies.array(others);
    }
  }
}
