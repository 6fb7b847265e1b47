package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleInfo;

@GenServer
class MessagePrimitive {
  @HandleInfo
  void tick(int tick) {} // <- MessagePrimitive
}
