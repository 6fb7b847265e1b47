package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

@GenServer
class Cart {
  private final TillClient till;
  private int items;

  Cart(TillClient till) {
    this.till = till;
  }

  @HandleCast
  void add(int count) {
    items += count;
  }

  @HandleCall
  int total() {
    return till.ref().call(new TillClient.PriceCall(items, rebate()));
  }

  @HandleCall
  int rebate() {
    return items / 10;
  }
}
