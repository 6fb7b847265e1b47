package programs;

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
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link QueueServer.Queue}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
public final class QueueServer_QueueClient {
  private static final Behaviour<QueueServer.Queue, Message> BEHAVIOUR =
      Behaviour.of(QueueServer.Queue.class, QueueServer_QueueClient::dispatch);

  private final ServerRef<Message> ref;

  private QueueServer_QueueClient(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /**
   * Starts a server; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server
   */
  public static QueueServer_QueueClient start(Supplier<? extends QueueServer.Queue> init) {
    return start(StartOptions.defaults(), init);
  }

  /**
   * Starts a server; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server
   */
  public static QueueServer_QueueClient start(
      StartOptions options, Supplier<? extends QueueServer.Queue> init) {
    return new QueueServer_QueueClient(BEHAVIOUR.start(options, init));
  }

  /**
   * Starts a server linked to the caller; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server
   */
  public static QueueServer_QueueClient startLink(Supplier<? extends QueueServer.Queue> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /**
   * Starts a server linked to the caller; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server
   */
  public static QueueServer_QueueClient startLink(
      StartOptions options, Supplier<? extends QueueServer.Queue> init) {
    return new QueueServer_QueueClient(BEHAVIOUR.startLink(options, init));
  }

  /**
   * Starts a server monitored by the caller; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server and the monitor
   */
  public static Monitored<QueueServer_QueueClient> startMonitor(
      Supplier<? extends QueueServer.Queue> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /**
   * Starts a server monitored by the caller; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server and the monitor
   */
  public static Monitored<QueueServer_QueueClient> startMonitor(
      StartOptions options, Supplier<? extends QueueServer.Queue> init) {
    return BEHAVIOUR.startMonitor(options, init).map(QueueServer_QueueClient::new);
  }

  /**
   * How a supervisor starts, restarts and stops a server.
   *
   * @param init makes the server, in its own process
   * @return its specification
   */
  public static ChildSpec childSpec(Supplier<? extends QueueServer.Queue> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /**
   * How a supervisor starts, restarts and stops a server.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return its specification
   */
  public static ChildSpec childSpec(
      StartOptions options, Supplier<? extends QueueServer.Queue> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /**
   * The server of this name, looked up at every use.
   *
   * @param name the name
   * @return its client
   */
  public static QueueServer_QueueClient named(String name) {
    return new QueueServer_QueueClient(BEHAVIOUR.named(name));
  }

  /**
   * The server of this name in a registry, looked up at every use.
   *
   * @param <N> what the registry takes for a name
   * @param registry the registry
   * @param name the name
   * @return its client
   */
  public static <N> QueueServer_QueueClient via(NameRegistry<N> registry, N name) {
    return new QueueServer_QueueClient(BEHAVIOUR.via(registry, name));
  }

  /**
   * The server that a reference refers to.
   *
   * @param ref the reference
   * @return its client
   */
  public static QueueServer_QueueClient of(ServerRef<Message> ref) {
    return new QueueServer_QueueClient(ref);
  }

  /**
   * Calls {@link QueueServer.Queue#queue()} and waits for its answer.
   *
   * @return what the handler returns
   */
  public List<Integer> queue() {
    return ref.call(new QueueCall());
  }

  /**
   * Calls {@link QueueServer.Queue#dequeue()} and waits for its answer.
   *
   * @return what the handler returns
   */
  public Optional<Integer> dequeue() {
    return ref.call(new DequeueCall());
  }

  /**
   * Casts to {@link QueueServer.Queue#enqueue(int)} and returns at once.
   *
   * @param value handed to the handler
   */
  public void enqueue(int value) {
    ref.cast(new EnqueueCast(value));
  }

  /**
   * The server itself, for what is no handler: its pid, its name, its end.
   *
   * @return the reference
   */
  public ServerRef<Message> ref() {
    return ref;
  }

  private static Object dispatch(QueueServer.Queue server, Message message) throws Exception {
    return switch (message) {
      case QueueCall() -> Copies.list(server.queue());
      case DequeueCall() -> server.dequeue();
      case EnqueueCast(int value) -> {
        server.enqueue(value);
        yield null;
      }
    };
  }

  /** What can be said to {@link QueueServer.Queue}. */
  public sealed interface Message {}

  record QueueCall() implements Message, Call<Message, List<Integer>> {}

  record DequeueCall() implements Message, Call<Message, Optional<Integer>> {}

  record EnqueueCast(int value) implements Message, Cast<Message> {}
}
