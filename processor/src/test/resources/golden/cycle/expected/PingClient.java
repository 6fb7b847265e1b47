package cycle.ping;

import cycle.pong.PongClient;
import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.Copies;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link Ping}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
public final class PingClient {
  private static final Behaviour<Ping, Message> BEHAVIOUR =
      Behaviour.of(Ping.class, PingClient::dispatch);

  private final ServerRef<Message> ref;

  private PingClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /**
   * Starts a server; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server
   */
  public static PingClient start(Supplier<? extends Ping> init) {
    return start(StartOptions.defaults(), init);
  }

  /**
   * Starts a server; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server
   */
  public static PingClient start(StartOptions options, Supplier<? extends Ping> init) {
    return new PingClient(BEHAVIOUR.start(options, init));
  }

  /**
   * Starts a server linked to the caller; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server
   */
  public static PingClient startLink(Supplier<? extends Ping> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /**
   * Starts a server linked to the caller; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server
   */
  public static PingClient startLink(StartOptions options, Supplier<? extends Ping> init) {
    return new PingClient(BEHAVIOUR.startLink(options, init));
  }

  /**
   * Starts a server monitored by the caller; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server and the monitor
   */
  public static Monitored<PingClient> startMonitor(Supplier<? extends Ping> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /**
   * Starts a server monitored by the caller; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server and the monitor
   */
  public static Monitored<PingClient> startMonitor(
      StartOptions options, Supplier<? extends Ping> init) {
    return BEHAVIOUR.startMonitor(options, init).map(PingClient::new);
  }

  /**
   * How a supervisor starts, restarts and stops a server.
   *
   * @param init makes the server, in its own process
   * @return its specification
   */
  public static ChildSpec childSpec(Supplier<? extends Ping> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /**
   * How a supervisor starts, restarts and stops a server.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return its specification
   */
  public static ChildSpec childSpec(StartOptions options, Supplier<? extends Ping> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /**
   * The server of this name, looked up at every use.
   *
   * @param name the name
   * @return its client
   */
  public static PingClient named(String name) {
    return new PingClient(BEHAVIOUR.named(name));
  }

  /**
   * The server of this name in a registry, looked up at every use.
   *
   * @param <N> what the registry takes for a name
   * @param registry the registry
   * @param name the name
   * @return its client
   */
  public static <N> PingClient via(NameRegistry<N> registry, N name) {
    return new PingClient(BEHAVIOUR.via(registry, name));
  }

  /**
   * The server that a reference refers to.
   *
   * @param ref the reference
   * @return its client
   */
  public static PingClient of(ServerRef<Message> ref) {
    return new PingClient(ref);
  }

  /** Casts to {@link Ping#pong(PongClient)} and returns at once. */
  void pong(PongClient pong) {
    ref.cast(new PongCast(pong));
  }

  /** Calls {@link Ping#pongs(List)} and waits for its answer. */
  List<PongClient> pongs(List<? extends PingClient> pings) {
    return ref.call(new PongsCall(pings));
  }

  /**
   * The server itself, for what is no handler: its pid, its name, its end.
   *
   * @return the reference
   */
  public ServerRef<Message> ref() {
    return ref;
  }

  private static Object dispatch(Ping server, Message message) throws Exception {
    return switch (message) {
      case PongCast(PongClient pong) -> {
        server.pong(pong);
        yield null;
      }
      case PongsCall(List<? extends PingClient> pings) -> Copies.list(server.pongs(pings));
    };
  }

  /** What can be said to {@link Ping}. */
  public sealed interface Message {}

  record PongCast(PongClient pong) implements Message, Cast<Message> {}

  record PongsCall(List<? extends PingClient> pings)
      implements Message, Call<Message, List<PongClient>> {
    PongsCall {
      pings = Copies.list(pings);
    }
  }
}
