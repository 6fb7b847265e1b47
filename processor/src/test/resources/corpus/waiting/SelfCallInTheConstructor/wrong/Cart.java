// A server that calls itself before it has started
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Cart {
  private final int rebate;

  Cart() {
    rebate = CartClient.named("cart").usual(); // <= SelfCall
  }

  @HandleCall
  int usual() {
    return 10;
  }

  @HandleCall
  int price(int full) {
    return full - rebate;
  }
}
