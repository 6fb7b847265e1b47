package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import dev.troupe.api.HandleInfo;
import dev.troupe.api.Pid;

@GenServer
class Shop {
  record Delivery(int items) {}

  private int items;

  @HandleCast
  void order(Pid supplier) {
    supplier.send("more, please");
  }

  @HandleInfo
  void deliver(Delivery delivery) {
    items += delivery.items();
  }

  @HandleCall
  int count() {
    return items;
  }
}
