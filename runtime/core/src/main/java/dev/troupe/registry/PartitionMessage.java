package dev.troupe.registry;

import dev.troupe.api.HandleCall;
import dev.troupe.api.MonitorRef;
import dev.troupe.server.Call;
import dev.troupe.server.Cast;
import java.util.Optional;

/** What is asked of a partition. */
sealed interface PartitionMessage {
  /** Answered when the caller has the lock; with nothing if it had it already. */
  record Lock(Object key)
      implements PartitionMessage, Call<PartitionMessage, Optional<MonitorRef>> {
    @Override
    public long timeoutMillis() {
      return HandleCall.INFINITY;
    }
  }

  /** The lock that was given with that answer is not needed any more. */
  record Unlock(MonitorRef holder) implements PartitionMessage, Cast<PartitionMessage> {}
}
