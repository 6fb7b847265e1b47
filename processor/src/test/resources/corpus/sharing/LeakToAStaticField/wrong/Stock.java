// A server that leaves itself where all can see it
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

@GenServer
class Stock {
  static Stock last; // <= SharedField

  int items;

  Stock() {
    last = this; // <= Leak
  }

  @HandleCast
  void add(int count) {
    items += count;
  }
}
