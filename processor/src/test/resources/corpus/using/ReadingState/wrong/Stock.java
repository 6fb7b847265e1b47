package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock {
  int items;

  @HandleCall
  int count() {
    return items;
  }
}
