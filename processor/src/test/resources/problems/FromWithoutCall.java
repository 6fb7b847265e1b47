package problems;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;

@GenServer
class FromWithoutCall {
  @HandleCast
  void deposit(long amount, From<Long> from) {} // <- FromWithoutCall

  @HandleInfo
  void tick(From<Long> from) {} // <- FromWithoutCall
}
