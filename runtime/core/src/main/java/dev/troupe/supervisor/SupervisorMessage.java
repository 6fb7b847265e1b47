package dev.troupe.supervisor;

import dev.troupe.api.Pid;
import dev.troupe.server.Call;
import dev.troupe.server.StartException;
import java.util.List;
import java.util.Optional;

/** What a supervisor is asked. */
sealed interface SupervisorMessage {
  /** Waits for as long as it takes; what the supervisor refuses is thrown to who asked. */
  sealed interface Request<R> extends SupervisorMessage, Call<SupervisorMessage, R> {
    @Override
    default long timeoutMillis() {
      return Long.MAX_VALUE;
    }

    @Override
    default boolean declares(Exception thrown) {
      return thrown instanceof ChildException
          || thrown instanceof StartException
          || thrown instanceof IllegalArgumentException;
    }
  }

  record StartChild(ChildSpec spec) implements Request<Optional<Pid>> {}

  record RestartChild(Object id) implements Request<Optional<Pid>> {}

  record TerminateChild(Object id) implements Request<Boolean> {}

  record DeleteChild(Object id) implements Request<Void> {}

  record GetChildSpec(Object id) implements Request<Optional<ChildSpec>> {}

  record WhichChildren() implements Request<List<ChildInfo>> {}

  record CountChildren() implements Request<ChildCount> {}
}
