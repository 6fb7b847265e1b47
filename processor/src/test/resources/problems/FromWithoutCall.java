package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;

@GenServer
class FromWithoutCall {
  /** A caller handed on is a value like any other. */
  @HandleCast
  void deposit(long amount, From<Long> from) {}

  @HandleInfo
  void tick(From<Long> from) {} // <- FromWithoutCall
}
