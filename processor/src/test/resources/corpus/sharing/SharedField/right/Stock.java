package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock {
  private int sold;

  @HandleCall
  int sell() {
    return ++sold;
  }
}
