package dev.troupe.agent;

import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of an agent.
 *
 * @param <S> the state
 */
sealed interface AgentMessage<S extends @Nullable Object> {
  record Get<S extends @Nullable Object, R extends @Nullable Object>(
      Function<? super S, ? extends R> look) implements AgentMessage<S>, Call<AgentMessage<S>, R> {}

  record GetAndUpdate<S extends @Nullable Object, R extends @Nullable Object>(
      Function<? super S, Agent.Update<R, S>> step)
      implements AgentMessage<S>, Call<AgentMessage<S>, R> {}

  record Update<S extends @Nullable Object>(Function<? super S, ? extends S> change)
      implements AgentMessage<S>, Call<AgentMessage<S>, Void> {}

  record CastUpdate<S extends @Nullable Object>(Function<? super S, ? extends S> change)
      implements AgentMessage<S>, Cast<AgentMessage<S>> {}
}
