package dev.troupe.supervisor;

import dev.troupe.server.Call;
import dev.troupe.server.StartException;

/**
 * What a supervisor is asked: it is waited for as long as it takes, and what the supervisor refuses
 * is thrown to who asked.
 */
interface SupervisorCall<M, R> extends Call<M, R> {
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
