package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Orders {
  private final StockClient stock;
  private int open;

  Orders(StockClient stock) {
    this.stock = stock;
  }

  @HandleCall
  boolean order(String item) {
    open++;
    return stock.take(item, open);
  }

  @HandleCall
  int open() {
    return open;
  }
}
