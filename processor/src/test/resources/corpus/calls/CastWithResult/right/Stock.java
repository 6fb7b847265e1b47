package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock {
  private int items;

  @HandleCall
  int add(int count) {
    return items += count;
  }
}
