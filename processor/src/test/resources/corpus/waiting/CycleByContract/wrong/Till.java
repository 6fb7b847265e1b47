package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Till implements Prices {
  private final CartClient cart;

  Till(CartClient cart) {
    this.cart = cart;
  }

  @HandleCall
  @Override
  public int price(int items) {
    return items * 5 - cart.rebate();
  }
}
