// A call that nobody ever answers
package shop;

import dev.troupe.api.From;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

@GenServer
class Stock {
  private int wanted;

  @HandleCall
  void take(From<String> from) { // <= UnusedFrom
    wanted++;
  }

  @HandleCast
  void put(String item) {
    wanted -= item.isEmpty() ? 0 : 1;
  }
}
