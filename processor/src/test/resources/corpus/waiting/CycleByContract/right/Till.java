package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Till implements Prices {
  @HandleCall
  @Override
  public int price(int items) {
    return items * 5;
  }
}
