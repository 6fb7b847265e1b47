package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock {
  @HandleCall
  int count() {
    return 3;
  }
}
