package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Till {
  @HandleCall
  int price(int items, int rebate) {
    return items * 5 - rebate;
  }
}
