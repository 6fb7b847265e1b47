package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Till {
  private final CartClient cart;

  Till(CartClient cart) {
    this.cart = cart;
  }

  @HandleCall
  int price(int items) {
    int rebate = cart.ref().call(new CartClient.RebateCall());
    return items * 5 - rebate;
  }
}
