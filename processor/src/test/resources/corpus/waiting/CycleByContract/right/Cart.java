package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

@GenServer
class Cart {
  private final Prices prices;
  private int items;

  Cart(Prices prices) {
    this.prices = prices;
  }

  @HandleCast
  void add(int count) {
    items += count;
  }

  @HandleCall
  int total() {
    return prices.price(items) - rebate();
  }

  @HandleCall
  int rebate() {
    return items / 10;
  }
}
