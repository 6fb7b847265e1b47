// A cast that returns something
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;

@GenServer
class Stock {
  private int items;

  @HandleCast
  int add(int count) { // <- CastWithResult
    return items += count;
  }
}
