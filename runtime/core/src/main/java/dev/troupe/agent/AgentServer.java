package dev.troupe.agent;

import dev.troupe.server.Behaviour;
import org.jspecify.annotations.Nullable;

/**
 * The server behind an agent; OTP: {@code Agent.Server}.
 *
 * @param <S> the state
 */
final class AgentServer<S extends @Nullable Object> {
  private S state;

  AgentServer(S initial) {
    this.state = initial;
  }

  static <S extends @Nullable Object> Behaviour<AgentServer<S>, AgentMessage<S>> behaviour() {
    return Behaviour.of(AgentServer.class, AgentServer::handle);
  }

  private @Nullable Object handle(AgentMessage<S> message) {
    return switch (message) {
      case AgentMessage.Get<S, ?> get -> get.look().apply(state);
      case AgentMessage.GetAndUpdate<S, ?> update -> step(update.step().apply(state));
      case AgentMessage.Update<S> update -> replace(update.change().apply(state));
      case AgentMessage.CastUpdate<S> update -> replace(update.change().apply(state));
    };
  }

  private <R extends @Nullable Object> R step(Agent.Update<R, S> update) {
    state = update.state();
    return update.reply();
  }

  private @Nullable Void replace(S next) {
    state = next;
    return null;
  }

  /** What {@code Sys.getState} shows. */
  @Override
  public String toString() {
    return String.valueOf(state);
  }
}
