// A direct handler that takes a lock
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Stock {
  private int items;

  @HandleCall(direct = true)
  int take(int count) {
    synchronized (this) { // <= NotDirect
      items -= count;
    }
    return items;
  }
}
