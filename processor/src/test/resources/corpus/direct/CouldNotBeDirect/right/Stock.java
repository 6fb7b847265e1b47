package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock {
  private int items;

  @HandleCall(direct = true)
  int take(int count) {
    items -= count;
    return items;
  }
}
