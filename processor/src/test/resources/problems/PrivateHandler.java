package problems;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class PrivateHandler {
  @HandleCall
  private long withdraw(long amount) { // <- PrivateHandler
    return amount;
  }
}
