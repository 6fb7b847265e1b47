package docs;

import dev.troupe.api.TroupeGenerated;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.Behaviour;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.io.IOException;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** The client of {@link Documented}. */
@Generated("dev.troupe.processor.TroupeProcessor")
@TroupeGenerated
public final class Docs {
  private static final Behaviour<Documented, Message> BEHAVIOUR =
      Behaviour.of(Documented.class, Docs::dispatch);

  private final ServerRef<Message> ref;

  private Docs(ServerRef<Message> ref) {
    this.ref = ref;
  }

  /**
   * Starts a server; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server
   */
  public static Docs start(Supplier<? extends Documented> init) {
    return start(StartOptions.defaults(), init);
  }

  /**
   * Starts a server; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server
   */
  public static Docs start(StartOptions options, Supplier<? extends Documented> init) {
    return new Docs(BEHAVIOUR.start(options, init));
  }

  /**
   * Starts a server linked to the caller; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server
   */
  public static Docs startLink(Supplier<? extends Documented> init) {
    return startLink(StartOptions.defaults(), init);
  }

  /**
   * Starts a server linked to the caller; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server
   */
  public static Docs startLink(StartOptions options, Supplier<? extends Documented> init) {
    return new Docs(BEHAVIOUR.startLink(options, init));
  }

  /**
   * Starts a server monitored by the caller; returns when its constructor has.
   *
   * @param init makes the server, in its own process
   * @return the server and the monitor
   */
  public static Monitored<Docs> startMonitor(Supplier<? extends Documented> init) {
    return startMonitor(StartOptions.defaults(), init);
  }

  /**
   * Starts a server monitored by the caller; returns when its constructor has.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return the server and the monitor
   */
  public static Monitored<Docs> startMonitor(
      StartOptions options, Supplier<? extends Documented> init) {
    return BEHAVIOUR.startMonitor(options, init).map(Docs::new);
  }

  /**
   * How a supervisor starts, restarts and stops a server.
   *
   * @param init makes the server, in its own process
   * @return its specification
   */
  public static ChildSpec childSpec(Supplier<? extends Documented> init) {
    return childSpec(StartOptions.defaults(), init);
  }

  /**
   * How a supervisor starts, restarts and stops a server.
   *
   * @param options how to start it
   * @param init makes the server, in its own process
   * @return its specification
   */
  public static ChildSpec childSpec(StartOptions options, Supplier<? extends Documented> init) {
    return BEHAVIOUR.childSpec(options, init);
  }

  /**
   * The server of this name, looked up at every use.
   *
   * @param name the name
   * @return its client
   */
  public static Docs named(String name) {
    return new Docs(BEHAVIOUR.named(name));
  }

  /**
   * The server of this name in a registry, looked up at every use.
   *
   * @param <N> what the registry takes for a name
   * @param registry the registry
   * @param name the name
   * @return its client
   */
  public static <N> Docs via(NameRegistry<N> registry, N name) {
    return new Docs(BEHAVIOUR.via(registry, name));
  }

  /**
   * The server that a reference refers to.
   *
   * @param ref the reference
   * @return its client
   */
  public static Docs of(ServerRef<Message> ref) {
    return new Docs(ref);
  }

  /**
   * Calls {@link Documented#add(int, int)} and waits for its answer.
   *
   * <p>Adds numbers, as {@code a + b} does; costs $1.
   *
   * <ul>
   *   <li>quickly
   * </ul>
   *
   * @param a the first
   * @param b the second,
   *     on two lines
   * @return the sum
   * @throws IOException now and then
   */
  public int add(int a, int b) throws IOException {
    return ref.call(new AddCall(a, b));
  }

  /**
   * Calls {@link Documented#subtract(Object)} and waits for its answer.
   *
   * @param <T> as in the handler
   * @param value handed to the handler
   * @return what the handler returns
   */
  public <T> T subtract(T value) {
    return ref.call(new SubtractCall<T>(value));
  }

  /** Casts to {@link Documented#markdown()} and returns at once. */
  public void markdown() {
    ref.cast(new MarkdownCast());
  }

  /**
   * Calls {@link Documented#old()} and waits until it is done.
   *
   * <p>Is old.
   *
   * @deprecated use {@code add}
   */
  @Deprecated(since = "2")
  public void old() {
    ref.call(new OldCall());
  }

  /**
   * Calls {@link Documented#older()} and waits until it is done.
   *
   * <p>Is to go.
   *
   * @deprecated use {@code add}
   */
  @Deprecated(forRemoval = true)
  public void older() {
    ref.call(new OlderCall());
  }

  /**
   * The server itself, for what is no handler: its pid, its name, its end.
   *
   * @return the reference
   */
  public ServerRef<Message> ref() {
    return ref;
  }

  @SuppressWarnings({"deprecation", "removal"})
  private static Object dispatch(Documented server, Message message) throws Exception {
    return switch (message) {
      case AddCall(int a, int b) -> server.add(a, b);
      case SubtractCall<?> call -> server.subtract(call.value());
      case MarkdownCast() -> {
        server.markdown();
        yield null;
      }
      case OldCall() -> {
        server.old();
        yield null;
      }
      case OlderCall() -> {
        server.older();
        yield null;
      }
    };
  }

  /** What can be said to {@link Documented}. */
  public sealed interface Message {}

  record AddCall(int a, int b) implements Message, Call<Message, Integer> {
    @Override
    public boolean declares(Exception thrown) {
      return thrown instanceof IOException;
    }
  }

  record SubtractCall<T>(T value) implements Message, Call<Message, T> {}

  record MarkdownCast() implements Message, Cast<Message> {}

  record OldCall() implements Message, Call<Message, Void> {}

  record OlderCall() implements Message, Call<Message, Void> {}
}
