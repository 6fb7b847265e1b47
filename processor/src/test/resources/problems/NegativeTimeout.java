package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class NegativeTimeout {
  @HandleCall(
      timeout = -1) // <- NegativeTimeout
  int count() {
    return 0;
  }
}
