package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock implements Counting {
  @Override
  @HandleCall
  public int count() {
    return 3;
  }
}
