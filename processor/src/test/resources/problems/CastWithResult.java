package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

@GenServer
class CastWithResult {
  @HandleCast
  int add(int value) { // <- CastWithResult
    return value;
  }
}
