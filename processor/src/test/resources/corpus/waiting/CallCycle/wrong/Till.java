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
    return items * 5 - cart.rebate();
  }
}
