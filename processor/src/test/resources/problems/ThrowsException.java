package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleInfo;

@GenServer
class ThrowsException {
  @HandleCall
  int count() throws Exception { // <- ThrowsException
    return 0;
  }

  @HandleCall
  @SuppressWarnings("troupe:ThrowsException")
  int onPurpose() throws Exception {
    return 0;
  }

  @HandleInfo
  void tick(String tick) throws Exception {}
}
