package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

@GenServer
class TwoKinds {
  @HandleCall
  @HandleCast // <- TwoKinds
  void add(int value) {}
}
