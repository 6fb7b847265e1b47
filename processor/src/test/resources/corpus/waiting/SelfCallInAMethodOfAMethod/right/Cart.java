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
    return price * weight();
  }

  private int weight() {
    return 2 + rounded();
  }

  private int rounded() {
    return count() / 10;
  }
}
