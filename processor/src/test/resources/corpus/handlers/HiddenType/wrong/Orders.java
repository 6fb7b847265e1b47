// A handler that returns a private type
package shop;

import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;

@GenServer
class Orders {
  private record Order(String dish) {}

  @HandleCall
  Order next() { // <- HiddenType
    return new Order("soup");
  }
}
