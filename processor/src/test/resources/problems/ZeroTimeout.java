package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class ZeroTimeout {
  @HandleCall(
      timeout = 0) // <- ZeroTimeout
  int count() {
    return 0;
  }
}
