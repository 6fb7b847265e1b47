// A server that calls itself in a lambda
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.util.List;

@GenServer
class Cart {
  private int items;
  private int total;

  @HandleCall
  int count() {
    return items;
  }

  @HandleCast
  void price(List<Integer> prices) {
    CartClient me = CartClient.named("cart");
    prices.forEach(price -> total += me.count() * price); // <= SelfCall
    items = 0;
  }
}
