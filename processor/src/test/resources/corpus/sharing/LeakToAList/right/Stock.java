package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCast;
import dev.troupe.process.Self;

@GenServer
class Stock {
  private int items;

  Stock(StocksClient stocks) {
    stocks.add(Self.pid());
  }

  @HandleCast
  void add(int count) {
    items += count;
  }
}
