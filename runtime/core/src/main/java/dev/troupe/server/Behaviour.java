package dev.troupe.server;

import dev.troupe.api.ExitReason;
import dev.troupe.process.Monitored;
import dev.troupe.process.NameRegistry;
import dev.troupe.process.internal.Unchecked;
import dev.troupe.supervisor.ChildSpec;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime knows of a server class: how a message reaches its handlers. Generated clients
 * make one; immutable.
 *
 * @param <S> the server class
 * @param <M> its messages
 */
public final class Behaviour<S, M> {
  /** Runs the handler of a call or cast; returns the answer. */
  @FunctionalInterface
  public interface Dispatch<S, M> {
    /**
     * Runs it in the server's process, or in its identity on the thread of who calls or casts.
     *
     * @return the answer; what a cast returns goes nowhere
     * @throws Exception whatever the handler throws: an answer if it declares it, else a crash
     */
    @Nullable Object dispatch(S server, M message) throws Exception;
  }

  /** Runs the handler of a plain message or a continuation; returns false if there is none. */
  @FunctionalInterface
  public interface Handler<S> {
    /**
     * Runs it in the server's process.
     *
     * @throws Exception whatever the handler throws: a crash
     */
    boolean handle(S server, Object message) throws Exception;
  }

  /** Runs the method that runs last. */
  @FunctionalInterface
  public interface Terminator<S> {
    /**
     * Runs it in the server's process.
     *
     * @throws Exception whatever the method throws, which is then why the server ends
     */
    void terminate(S server, ExitReason reason) throws Exception;
  }

  private final Class<? super S> type;
  private final Dispatch<S, M> dispatch;
  private final @Nullable Handler<S> info;
  private final @Nullable Handler<S> continuation;
  private final @Nullable Terminator<S> terminator;

  private Behaviour(
      Class<? super S> type,
      Dispatch<S, M> dispatch,
      @Nullable Handler<S> info,
      @Nullable Handler<S> continuation,
      @Nullable Terminator<S> terminator) {
    this.type = Objects.requireNonNull(type, "type");
    this.dispatch = Objects.requireNonNull(dispatch, "dispatch");
    this.info = info;
    this.continuation = continuation;
    this.terminator = terminator;
  }

  /** Servers of that class, which handle calls and casts and nothing else. */
  public static <S, M> Behaviour<S, M> of(Class<? super S> type, Dispatch<S, M> dispatch) {
    return new Behaviour<>(type, dispatch, null, null, null);
  }

  /** Servers that also handle plain messages. */
  public Behaviour<S, M> onInfo(Handler<S> handler) {
    return new Behaviour<>(type, dispatch, handler, continuation, terminator);
  }

  /** Servers that also handle continuations. */
  public Behaviour<S, M> onContinue(Handler<S> handler) {
    return new Behaviour<>(type, dispatch, info, handler, terminator);
  }

  /** Servers that have something to do last. */
  public Behaviour<S, M> onTerminate(Terminator<S> last) {
    return new Behaviour<>(type, dispatch, info, continuation, last);
  }

  /**
   * Starts a server; returns when its constructor has run, in the new process.
   *
   * <p>OTP: {@code GenServer.start/3}.
   *
   * @throws StartException if it does not start
   */
  public ServerRef<M> start(StartOptions options, Supplier<? extends S> init) {
    return Starting.start(this, options, init);
  }

  /**
   * Starts a server that is linked to the calling process, which is its parent.
   *
   * <p>OTP: {@code GenServer.start_link/3}.
   *
   * @throws StartException if it does not start
   */
  public ServerRef<M> startLink(StartOptions options, Supplier<? extends S> init) {
    return Starting.startLink(this, options, init);
  }

  /**
   * Starts a server that the calling process monitors.
   *
   * <p>OTP: {@code :gen_server.start_monitor/3}.
   *
   * @throws StartException if it does not start
   */
  public Monitored<ServerRef<M>> startMonitor(StartOptions options, Supplier<? extends S> init) {
    return Starting.startMonitor(this, options, init);
  }

  /** How a supervisor starts, restarts and stops such a server; OTP: {@code child_spec/1}. */
  public ChildSpec childSpec(StartOptions options, Supplier<? extends S> init) {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(init, "init");
    return ChildSpec.of(type.getSimpleName(), () -> startLink(options, init).pid());
  }

  /** Whoever has that name, at each use. */
  public ServerRef<M> named(String name) {
    return NamedRef.local(this, name);
  }

  /**
   * Whoever has that name in a registry, at each use; OTP: {@code {:via, module, name}}.
   *
   * @throws IllegalArgumentException if that cannot be a name there
   */
  public <N> ServerRef<M> via(NameRegistry<N> registry, N name) {
    return new NamedRef<>(this, new ServerName.Via<>(registry, name));
  }

  String name() {
    return type.getSimpleName();
  }

  boolean isSameAs(Behaviour<?, ?> other) {
    return type == other.type;
  }

  // --- what a server's process does with it

  S create(Supplier<?> init) {
    Object server = init.get();
    if (server == null) {
      throw new NullPointerException("init: the supplier returned null instead of a " + name());
    }
    return Unchecked.cast(server);
  }

  /** Refuses what is not of the server class. */
  S checked(Object server) {
    return Unchecked.cast(type.cast(server));
  }

  @Nullable Object dispatch(@Nullable S server, Object message) throws Exception {
    return dispatch.dispatch(Unchecked.cast(server), Unchecked.cast(message));
  }

  boolean info(@Nullable S server, Object message) throws Exception {
    return info != null && info.handle(Unchecked.cast(server), message);
  }

  boolean proceed(@Nullable S server, Object message) throws Exception {
    return continuation != null && continuation.handle(Unchecked.cast(server), message);
  }

  /** Whether nothing is to be done last. */
  boolean endsAtOnce() {
    return terminator == null;
  }

  void terminate(@Nullable S server, ExitReason reason) throws Exception {
    if (terminator != null) {
      terminator.terminate(Unchecked.cast(server), reason);
    }
  }
}
