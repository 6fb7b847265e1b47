package dev.troupe.agent;

import dev.troupe.api.ExitReason;
import dev.troupe.api.Sendable;
import dev.troupe.process.NameRegistry;
import dev.troupe.server.ServerRef;
import dev.troupe.server.StartException;
import dev.troupe.server.StartOptions;
import dev.troupe.supervisor.ChildSpec;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * State kept by a process of its own, and functions on it. The functions run in the agent, one at a
 * time: each is atomic with respect to all others. A function that throws ends the agent, and its
 * caller gets a {@link dev.troupe.server.CallException}; so does the caller of an agent that is
 * dead, or that takes longer than five seconds.
 *
 * <p>The state should be immutable: what {@link #get} returns is shared with the caller.
 *
 * <p>OTP: {@code Agent}.
 *
 * @param <S> the state
 */
@Sendable
public final class Agent<S extends @Nullable Object> {
  private final ServerRef<AgentMessage<S>> ref;

  private Agent(ServerRef<AgentMessage<S>> ref) {
    this.ref = ref;
  }

  /**
   * An answer and the next state, for {@link Agent#getAndUpdate}; OTP: the tuple {@code {reply,
   * state}}.
   *
   * @param reply what the caller gets
   * @param state the state from now on
   */
  public record Update<R extends @Nullable Object, S extends @Nullable Object>(R reply, S state) {
    /** That answer and that state. */
    public static <R extends @Nullable Object, S extends @Nullable Object> Update<R, S> of(
        R reply, S state) {
      return new Update<>(reply, state);
    }
  }

  // --- starting

  /**
   * Starts an agent; returns when the function has run, in the agent.
   *
   * <p>OTP: {@code Agent.start/2}.
   *
   * @throws StartException if it does not start
   */
  public static <S extends @Nullable Object> Agent<S> start(Supplier<? extends S> initial) {
    return start(StartOptions.defaults(), initial);
  }

  /** Starts an agent with a name or other options; see {@link #start(Supplier)}. */
  public static <S extends @Nullable Object> Agent<S> start(
      StartOptions options, Supplier<? extends S> initial) {
    return new Agent<>(AgentServer.<S>behaviour().start(options, server(initial)));
  }

  /**
   * Starts an agent that is linked to the calling process; returns when the function has run, in
   * the agent.
   *
   * <p>OTP: {@code Agent.start_link/2}.
   *
   * @throws StartException if it does not start
   */
  public static <S extends @Nullable Object> Agent<S> startLink(Supplier<? extends S> initial) {
    return startLink(StartOptions.defaults(), initial);
  }

  /** Starts a linked agent with a name or other options; see {@link #startLink(Supplier)}. */
  public static <S extends @Nullable Object> Agent<S> startLink(
      StartOptions options, Supplier<? extends S> initial) {
    return new Agent<>(AgentServer.<S>behaviour().startLink(options, server(initial)));
  }

  /** How a supervisor starts, restarts and stops such an agent; OTP: {@code Agent.child_spec/1}. */
  public static <S extends @Nullable Object> ChildSpec childSpec(Supplier<? extends S> initial) {
    return childSpec(StartOptions.defaults(), initial);
  }

  /** How a supervisor starts, restarts and stops such an agent. */
  public static <S extends @Nullable Object> ChildSpec childSpec(
      StartOptions options, Supplier<? extends S> initial) {
    return AgentServer.<S>behaviour().childSpec(options, server(initial)).id("Agent");
  }

  private static <S extends @Nullable Object> Supplier<AgentServer<S>> server(
      Supplier<? extends S> initial) {
    Objects.requireNonNull(initial, "initial");
    return () -> new AgentServer<>(initial.get());
  }

  /** Whichever agent has that name, at each use; its state must be of the type named here. */
  public static <S extends @Nullable Object> Agent<S> named(String name) {
    return new Agent<>(AgentServer.<S>behaviour().named(name));
  }

  /** Whichever agent has that name in a registry, at each use. */
  public static <S extends @Nullable Object, N> Agent<S> via(NameRegistry<N> registry, N name) {
    return new Agent<>(AgentServer.<S>behaviour().via(registry, name));
  }

  // --- state

  /** What the function says of the state; OTP: {@code Agent.get/3}. */
  public <R extends @Nullable Object> R get(Function<? super S, ? extends R> look) {
    return ref.call(new AgentMessage.Get<S, R>(Objects.requireNonNull(look, "look")));
  }

  /** Changes the state and waits until that is done; OTP: {@code Agent.update/3}. */
  public void update(UnaryOperator<S> change) {
    ref.call(new AgentMessage.Update<>(Objects.requireNonNull(change, "change")));
  }

  /** Changes the state and answers, in one step; OTP: {@code Agent.get_and_update/3}. */
  public <R extends @Nullable Object> R getAndUpdate(Function<? super S, Update<R, S>> step) {
    return ref.call(new AgentMessage.GetAndUpdate<S, R>(Objects.requireNonNull(step, "step")));
  }

  /** Has the state changed and returns at once, whoever is there; OTP: {@code Agent.cast/2}. */
  public void cast(UnaryOperator<S> change) {
    ref.cast(new AgentMessage.CastUpdate<>(Objects.requireNonNull(change, "change")));
  }

  // --- the process

  /** Stops the agent normally and returns when it is dead; OTP: {@code Agent.stop/3}. */
  public void stop() {
    ref.stop();
  }

  /** Stops the agent with that reason and returns when it is dead. */
  public void stop(ExitReason reason) {
    ref.stop(reason);
  }

  /**
   * The same agent, waited for that long by each call, in place of five seconds.
   *
   * @throws IllegalArgumentException if the timeout is negative
   */
  public Agent<S> withTimeout(Duration timeout) {
    return new Agent<>(ref.withTimeout(timeout));
  }

  /** Its server: pid, monitor, whereis. */
  public ServerRef<?> ref() {
    return ref;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Agent<?> agent && ref.equals(agent.ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  @Override
  public String toString() {
    return "Agent[" + ref + "]";
  }
}
