// A server that enters itself in what it was given
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import java.util.List;

@GenServer
class Stock {
  private int items;

  Stock(List<Object> stocks) {
    stocks.add(this); // <= Leak
  }

  @HandleCast
  void add(int count) {
    items += count;
  }
}
