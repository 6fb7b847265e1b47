package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Orders {
  record Order(String dish) {}

  @HandleCall
  Order next() {
    return new Order("soup");
  }
}
