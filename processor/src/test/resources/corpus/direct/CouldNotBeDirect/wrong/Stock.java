// What keeps a handler from being direct, if somebody asks
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock {
  private int items;

  @HandleCall
  int take(int count) { // <= CouldNotBeDirect
    items -= count;
    System.out.println(items);
    return items;
  }
}
