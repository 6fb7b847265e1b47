// An option that is given a value it does not have
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock {
  private int items;

  @HandleCall
  int take(int count) {
    items -= count;
    return items;
  }
}
