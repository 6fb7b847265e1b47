package clock;

import dev.troupe.api.Down;
import dev.troupe.api.Exit;
import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link Clock}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
public final class ClockClient {
  private static final Behaviour<Clock, Message> BEHAVIOUR =
      Behaviour.of(Clock.class, (Clock server, Message message) -> null)
          .onInfo(ClockClient::info)
          .onContinue(ClockClient::continuation)
          .onTerminate(Clock::stop);

  private final ServerRef<Message> ref;

  private ClockClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /**
   * Starts a server; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server
   */
  public static ClockClient start(Supplier<? extends Clock> init) {
    return start(StartOptions.defaults(), init);
  }

  /**
   * Starts a server; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server
   */
  public static ClockClient start(StartOptions options, Supplier<? extends Clock> init) {
    return new ClockClient(BEHAVIOUR.start(options, init));
  }

  /**
   * Starts a server linked to the caller; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server
   */
  public static ClockClient startLink(Supplier<? extends Clock> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /**
   * Starts a server linked to the caller; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server
   */
  public static ClockClient startLink(StartOptions options, Supplier<? extends Clock> init) {
    return new ClockClient(BEHAVIOUR.startLink(options, init));
  }

  /**
   * Starts a server monitored by the caller; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server and the monitor
   */
  public static Monitored<ClockClient> startMonitor(Supplier<? extends Clock> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /**
   * Starts a server monitored by the caller; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server and the monitor
   */
  public static Monitored<ClockClient> startMonitor(
      StartOptions options, Supplier<? extends Clock> init) {
    return BEHAVIOUR.startMonitor(options, init).map(ClockClient::new);
  }

  /**
   * How a supervisor starts, restarts and stops a server.
   *
   * @param init makes the server, in its own process
   * @return its specification
   */
  public static ChildSpec childSpec(Supplier<? extends Clock> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /**
   * How a supervisor starts, restarts and stops a server.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return its specification
   */
  public static ChildSpec childSpec(StartOptions options, Supplier<? extends Clock> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /**
   * The server of this name, looked up at every use.
   *
   * @param name the name
   * @return its client
   */
  public static ClockClient named(String name) {
    return new ClockClient(BEHAVIOUR.named(name));
  }

  /**
   * The server of this name in a registry, looked up at every use.
   *
   * @param <N> what the registry takes for a name
   * @param registry the registry
   * @param name the name
   * @return its client
   */
  public static <N> ClockClient via(NameRegistry<N> registry, N name) {
    return new ClockClient(BEHAVIOUR.via(registry, name));
  }

  /**
   * The server that a reference refers to.
   *
   * @param ref the reference
   * @return its client
   */
  public static ClockClient of(ServerRef<Message> ref) {
    return new ClockClient(ref);
  }

  /**
   * The server itself, for what is no handler: its pid, its name, its end.
   *
   * @return the reference
   */
  public ServerRef<Message> ref() {
    return ref;
  }

  private static boolean info(Clock server, Object message) throws Exception {
    switch (message) {
      case Clock.Slow slow -> server.slow(slow);
      case Clock.Tick tick -> server.tick(tick);
      case Down down -> server.down(down);
      case Exit message_ -> server.exit(message_);
      default -> server.other(message);
    }
    return true;
  }

  private static boolean continuation(Clock server, Object message) throws Exception {
    switch (message) {
      case Integer turns -> server.wind(turns);
      default -> server.all(message);
    }
    return true;
  }

  /** {@link Clock} answers neither calls nor casts. */
  public static final class Message {
    private Message() {}
  }
}
