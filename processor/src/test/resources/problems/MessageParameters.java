package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleContinue;
import dev.troupe.api.HandleInfo;

@GenServer
class MessageParameters {
  @HandleInfo
  void tick() {} // <- MessageParameters

  @HandleContinue
  void load(String name, int times) {} // <- MessageParameters
}
