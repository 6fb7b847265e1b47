package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

@GenServer
class Stock {
  private int items;

  @HandleCast
  void add(int count) {
    items += count;
  }

  @HandleCall
  int count() {
    return items;
  }

  static boolean isEmpty(StockClient stock) {
    return stock.count() == 0;
  }
}
