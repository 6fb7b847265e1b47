// A handler that is a call and a cast
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

@GenServer
class Stock {
  private int items;

  @HandleCall
  @HandleCast // <- TwoKinds
  void add(int count) {
    items += count;
  }
}
