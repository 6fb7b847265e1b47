package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

@GenServer
class Stock {
  private int items;

  @HandleCall
  int items() {
    return items;
  }

  @HandleCast
  void add(int count) {
    items += count;
  }
}
