// A server that calls itself by a message to its reference
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;

@GenServer
class Cart {
  private int items;

  @HandleCast
  void add(int count) {
    items += count;
  }

  @HandleCall
  int count() {
    return items;
  }

  @HandleCall
  int total(int price) {
    int count = CartClient.named("cart").ref().call(new CartClient.CountCall()); // <= SelfCall
    return count * price;
  }
}
