package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock {
  @HandleCall
  int count(Item item) {
    return 3;
  }

  record Item(String name) {}
}
