package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Supplier {
  private final OrdersClient orders;

  Supplier(OrdersClient orders) {
    this.orders = orders;
  }

  @HandleCall
  int deliver(String item) {
    return item.isEmpty() ? 0 : orders.open();
  }
}
