package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class StaticHandler {
  @HandleCall
  static int count() { // <- StaticHandler
    return 0;
  }
}
