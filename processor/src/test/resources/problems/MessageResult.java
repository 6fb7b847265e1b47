package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleContinue;
import dev.troupe.api.HandleInfo;

@GenServer
class MessageResult {
  @HandleInfo
  int tick(String tick) { // <- MessageResult
    return 0;
  }

  @HandleContinue
  String load(String name) { // <- MessageResult
    return name;
  }
}
