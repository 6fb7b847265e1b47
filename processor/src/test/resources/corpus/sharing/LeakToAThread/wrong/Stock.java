// A thread that changes the state of a server
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

@GenServer
class Stock {
  private int items;

  @HandleCast
  void add(int count) {
    items += count;
  }

  @HandleCast
  void order() {
    Thread.startVirtualThread(() -> items += delivered()); // <= Leak
  }

  private static int delivered() {
    return 100;
  }
}
